import type { Lang } from '#platform/i18n';

const units: Readonly<Record<Lang, readonly [kilo: string, mega: string, giga: string]>> = {
  kk: ['КБ', 'МБ', 'ГБ'],
  ru: ['КБ', 'МБ', 'ГБ'],
  en: ['KB', 'MB', 'GB'],
};

/** «120 КБ», «3,4 МБ»: as a person compares files, not to the byte. */
export function fileSizeText(lang: Lang, sizeBytes: number): string {
  const [kilo, mega, giga] = units[lang];
  const kilobytes = sizeBytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} ${kilo}`;
  const isLarge = kilobytes >= 1000 * 1024;
  const shown = (kilobytes / (isLarge ? 1024 * 1024 : 1024)).toFixed(1);
  return `${lang === 'en' ? shown : shown.replace('.', ',')} ${isLarge ? giga : mega}`;
}
