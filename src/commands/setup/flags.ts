import { parseArgs } from 'node:util';
import { StartRefusal } from '#platform/config';
import { isLang, type Lang } from '#platform/i18n';

/** What may be given instead of being asked; `court-name-kk` is the column `name_kk` of the court's profile. */
const VALUES = [
  ...['court', 'court-level', 'court-kind', 'court-phone', 'court-email', 'court-website'],
  ...['court-opens-at', 'court-closes-at'],
  ...['name', 'short', 'address'].flatMap((stem) => ['kk', 'ru', 'en'].map((lang) => `court-${stem}-${lang}`)),
  ...['admin-iin', 'admin-surname', 'admin-given-name', 'admin-patronymic', 'admin-birth-date', 'admin-post'],
  ...['staff', 'lang'],
];
const SWITCHES = ['dry-run', 'republic'];

export interface Flags {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly isDryRun: boolean;
  /** Makes the administrator also the administrator of the republic: regions, courts, working calendar. */
  readonly isRepublic: boolean;
  /** Undefined: questions in Kazakh, refusals in all three languages. */
  readonly lang: Lang | undefined;
}

/** @throws StartRefusal for a flag that does not exist, has no value, or names another language */
export function readFlags(args: readonly string[]): Flags {
  const values = parsed(args);
  const lang = values.lang;
  if (lang !== undefined && !isLang(lang)) throw wrongFlag(`--lang ${lang}`, '--lang kk, --lang ru, --lang en');
  return {
    values: values as Flags['values'],
    isDryRun: values['dry-run'] === true,
    isRepublic: values.republic === true,
    lang,
  };
}

function parsed(args: readonly string[]): Readonly<Record<string, string | boolean | undefined>> {
  const options = {
    ...Object.fromEntries(VALUES.map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(SWITCHES.map((name) => [name, { type: 'boolean' as const }])),
  };
  try {
    return parseArgs({ args: [...args], options }).values as Record<string, string | boolean | undefined>;
  } catch (cause) {
    const { code, message } = cause as Error & { code?: string };
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw cause;
    const given = /'([^' ]+)/.exec(message)?.[1] ?? args.join(' ');
    throw wrongFlag(given, [...VALUES, ...SWITCHES].map((name) => `--${name}`).join(' '), cause);
  }
}

function wrongFlag(given: string, known: string, cause?: unknown): StartRefusal {
  return new StartRefusal(
    {
      kk: `«${given}» белгісі жарамсыз. Мыналар бар: ${known}`,
      ru: `Негодный ключ «${given}». Есть такие: ${known}`,
      en: `The flag "${given}" cannot be used. There are: ${known}`,
    },
    { cause },
  );
}
