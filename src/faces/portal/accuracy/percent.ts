import type { Lang } from '#platform/i18n';

/** In tenths; 100 % is all of them and 0 % none. */
export function percent(lang: Lang, part: number, of: number): string {
  if (part === 0 || part === of) return part === 0 ? '0' : '100';
  const tenths = Math.round((part / of) * 1000);
  return decimal(lang, Math.min(999, Math.max(1, tenths)) / 10);
}

/** With the comma of Kazakh and Russian. */
export const decimal = (lang: Lang, value: number) => (lang === 'en' ? String(value) : String(value).replace('.', ','));
