import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { caseErrors, findCategory, readCaseNumber } from '#modules/cases';
import { type LookedFor, readExport, type SentFile } from '#modules/torelik';
import { StartRefusal } from '#platform/config';
import { isLang, type Lang } from '#platform/i18n';

/** What the command line asks for, read and right by itself. */
export interface ImportOrder extends LookedFor {
  readonly isDryRun: boolean;
  /** Language of the findings. */
  readonly lang: Lang;
}

const USAGE = 'npm run import:case -- FILE|NUMBER [--dry-run] [--category KEY] [--lang kk|ru|en]';

/** @throws StartRefusal, TORELIK_FILE_UNREADABLE, CASES_NUMBER_…, CASES_CATEGORY_UNKNOWN */
export function readOrder(args: readonly string[]): ImportOrder {
  const { what, values } = parsed(args);
  const { category, lang = 'kk', 'dry-run': isDryRun = false } = values;
  if (!isLang(lang)) throw wrongUse();
  if (category !== undefined && !findCategory(category)) throw caseErrors('CASES_CATEGORY_UNKNOWN');
  return { ...askedFor(what), category, isDryRun, lang };
}

function parsed(args: readonly string[]) {
  const options = {
    'dry-run': { type: 'boolean' },
    category: { type: 'string' },
    lang: { type: 'string' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [what, ...others] = positionals;
    if (what && others.length === 0) return { what, values };
  } catch (cause) {
    throw wrongUse(cause);
  }
  throw wrongUse();
}

/** What lies there as a file is a file; everything else is read as a number. */
function askedFor(what: string): Pick<LookedFor, 'courtCode' | 'from'> {
  const path = resolve(process.env.INIT_CWD ?? '.', what);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    if (/\.xml$/i.test(what)) throw noFile(what);
    const number = readCaseNumber(what);
    return { courtCode: number.slice(0, 4), from: { number } };
  }
  const bytes = readFileSync(path);
  const { courtCode, documents } = readExport(bytes);
  const sizes = new Set(documents.map(({ sizeBytes }) => sizeBytes));
  return { courtCode, from: { file: { fileName: basename(path), bytes }, documents: filesBeside(path, sizes) } };
}

/** Documents lie beside their export file under any name; only what has the size of one is read. */
function filesBeside(path: string, sizes: ReadonlySet<number>): readonly SentFile[] {
  const folder = dirname(path);
  return readdirSync(folder).flatMap((fileName) => {
    const beside = join(folder, fileName);
    const found = statSync(beside, { throwIfNoEntry: false });
    if (beside === path || !found?.isFile() || !sizes.has(found.size)) return [];
    return [{ fileName, bytes: readFileSync(beside) }];
  });
}

function wrongUse(cause?: unknown): StartRefusal {
  return new StartRefusal(
    {
      kk: `Бір файлды не бір іс нөмірін көрсетіңіз: ${USAGE}`,
      ru: `Укажите один файл или один номер дела: ${USAGE}`,
      en: `Name one file or one case number: ${USAGE}`,
    },
    { cause },
  );
}

function noFile(what: string): StartRefusal {
  return new StartRefusal({
    kk: `Файл табылмады: ${what}. Жолын тексеріңіз.`,
    ru: `Файл не найден: ${what}. Проверьте путь.`,
    en: `There is no such file: ${what}. Check its path.`,
  });
}
