import { StartRefusal } from './start-refusal.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting with a value that cannot be used: names the setting, its value and what is right. */
export function wrongSetting(
  name: string,
  value: string,
  wanted: { kk: string; ru: string; en: string },
): StartRefusal {
  return new StartRefusal({
    kk: `${name} баптауының мәні жарамсыз: «${value}». Дұрысы: ${wanted.kk}.`,
    ru: `Настройка ${name} имеет негодное значение «${value}». Нужно: ${wanted.ru}.`,
    en: `The setting ${name} has an unusable value "${value}". Wanted: ${wanted.en}.`,
  });
}

export function oneOf<T extends string>(env: Environment, name: string, allowed: readonly T[], fallback: T): T {
  const value = env[name] ?? fallback;
  if ((allowed as readonly string[]).includes(value)) return value as T;
  const list = allowed.join(', ');
  throw wrongSetting(name, value, { kk: `мыналардың бірі — ${list}`, ru: `одно из — ${list}`, en: `one of ${list}` });
}

export function portNumber(env: Environment, name: string, fallback: number): number {
  const value = env[name];
  if (value === undefined || value === '') return fallback;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw wrongSetting(name, value, {
    kk: '0-ден 65535-ке дейінгі сан',
    ru: 'число от 0 до 65535',
    en: 'a number from 0 to 65535',
  });
}

/** An address with one of the given schemes, or undefined when it is not set. */
export function address(env: Environment, name: string, schemes: readonly string[]): URL | undefined {
  const value = env[name];
  if (!value) return undefined;
  const parsed = URL.canParse(value) ? new URL(value) : undefined;
  if (parsed && schemes.includes(parsed.protocol.slice(0, -1))) return parsed;
  const form = schemes.map((scheme) => `${scheme}://…`).join(', ');
  throw wrongSetting(name, value.replace(/:[^:@/]*@/, ':***@'), {
    kk: `${form} түріндегі мекенжай`,
    ru: `адрес вида ${form}`,
    en: `an address like ${form}`,
  });
}
