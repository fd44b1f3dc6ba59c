const russian = new Intl.PluralRules('ru');

/** The Russian form after a number: `pluralRu(5, ['день', 'дня', 'дней'])` is «дней»; a fraction takes the second. */
export function pluralRu(count: number, [one, few, many]: readonly [one: string, few: string, many: string]): string {
  const form = russian.select(count);
  if (form === 'one') return one;
  return form === 'many' ? many : few;
}

/** The English form after a number: `pluralEn(1, ['day', 'days'])` is «day». */
export function pluralEn(count: number, [one, other]: readonly [one: string, other: string]): string {
  return count === 1 ? one : other;
}
