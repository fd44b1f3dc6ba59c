import type { Lang } from '#platform/i18n';

const units: Readonly<Record<Lang, readonly [kilo: string, mega: string]>> = {
  kk: ['КБ', 'МБ'],
  ru: ['КБ', 'МБ'],
  en: ['KB', 'MB'],
};

/** «120 КБ», «3,4 МБ»: as a person compares files, not to the byte. */
export function fileSizeText(lang: Lang, sizeBytes: number): string {
  const [kilo, mega] = units[lang];
  const kilobytes = sizeBytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} ${kilo}`;
  const megabytes = (kilobytes / 1024).toFixed(1);
  return `${lang === 'en' ? megabytes : megabytes.replace('.', ',')} ${mega}`;
}
