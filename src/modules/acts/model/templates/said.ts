import { numberInWords } from '@ashyq/kk-text';
import type { Term } from '#modules/courts';

/**
 * A party's words inside an act: square brackets mark what the judge has yet to write, so the party's own become round;
 * quotation marks inside the quotation become inner ones.
 */
export function quoted(text: string): string {
  const inner = text.replaceAll('[', '(').replaceAll(']', ')').replaceAll('«', '„').replaceAll('»', '“');
  return `«${inner.replace(/\n[ \t]*\n\s*/g, '\n')}»`;
}

/** Lines that have something to say, a paragraph each. */
export function paragraphs(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join('\n\n');
}

const kk: Readonly<Record<Term['unit'], string>> = {
  hour: 'сағат',
  working_day: 'жұмыс күні',
  calendar_day: 'күн',
  month: 'ай',
  year: 'жыл',
};

/** After «в течение»: one and many. */
const ru: Readonly<Record<Term['unit'], readonly [one: string, many: string]>> = {
  hour: ['часа', 'часов'],
  working_day: ['рабочего дня', 'рабочих дней'],
  calendar_day: ['дня', 'дней'],
  month: ['месяца', 'месяцев'],
  year: ['года', 'лет'],
};

/** «10 жұмыс күні», «бір ай»; «10 рабочих дней», «одного месяца», as after «в течение». */
export function lengthForAct({ amount, unit }: Term, language: 'kk' | 'ru'): string {
  const isLong = unit === 'month' || unit === 'year';
  if (language === 'kk') return `${isLong ? numberInWords(amount, 'kk') : amount} ${kk[unit]}`;
  const [one, many] = ru[unit];
  const isOne = amount % 10 === 1 && amount % 100 !== 11;
  return `${isLong ? numberInWords(amount, 'ru', { case: 'genitive' }) : amount} ${isOne ? one : many}`;
}
