/** «Абай қызы», «Әли ұлы»: written small as words of their own. */
const SMALL = /(?<=\p{L}\s)(Қызы|Ұлы|Улы|Кызы|Оглы)(?!\p{L})/gu;

/** A name as people write it; registers keep all names in upper case. */
export function properName(upper: string): string {
  const words = upper.trim().replace(/\s+/g, ' ').toLocaleLowerCase('kk');
  const capital = words.replace(
    /(^|[\s\-'’])(\p{L})/gu,
    (_all, before: string, letter: string) => before + letter.toLocaleUpperCase('kk'),
  );
  return capital.replace(SMALL, (word) => word.toLocaleLowerCase('kk'));
}
