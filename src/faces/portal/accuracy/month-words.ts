import type { Lang } from '#platform/i18n';

const names: Readonly<Record<Lang, readonly string[]>> = {
  kk: [
    ...['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым'],
    ...['шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ],
  ru: [
    ...['январь', 'февраль', 'март', 'апрель', 'май', 'июнь'],
    ...['июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
};

/** «2026 ж. қараша», «ноябрь 2026 г.», «November 2026». */
export function monthText(lang: Lang, { year, month }: Temporal.PlainDate): string {
  const name = names[lang][month - 1] ?? '';
  if (lang === 'kk') return `${year} ж. ${name}`;
  return lang === 'ru' ? `${name} ${year} г.` : `${name} ${year}`;
}

/** «2026-11». */
export function inAddress(month: Temporal.PlainDate): string {
  return month.toString().slice(0, 7);
}
