import { romaniseName } from '@ashyq/kk-text';

/** Legal forms as English pages write them; a form that is not here is romanised with the name. */
const forms: Readonly<Record<string, string>> = { ТОО: 'LLP', ЖШС: 'LLP', АО: 'JSC', АҚ: 'JSC', ИП: 'IE', ЖК: 'IE' };

/** «ТОО «Дала»» is «LLP «Dala»». */
export function organisationInEnglish(name: string): string {
  const words = name.split(' ').map((word) => forms[word] ?? word);
  return romaniseName(words.join(' '));
}
