import type { Walker } from './walker.ts';

/** How the page of roles calls an office. */
const offices = {
  secretary: { kk: 'сот отырысының хатшысы', ru: 'секретарь судебного заседания', en: 'hearing secretary' },
  judge: { kk: 'судья', ru: 'судья', en: 'judge' },
  administrator: { kk: 'сот әкімшісі', ru: 'администратор суда', en: 'court administrator' },
} as const;

/** Into the desk by the one click of the demo: the first court that has this office. */
export async function comesAs(walker: Walker, office: keyof typeof offices): Promise<void> {
  const word = offices[office][walker.lang];
  await walker.opens('/demo');
  await walker.stands('the page of roles');
  await walker.presses(`main .govuk-summary-list__row:has(dt:text-is("${word}")) button`);
}
