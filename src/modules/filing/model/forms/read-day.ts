/** «24.11.2026», «24/11/2026», «24 11 2026», «2026-11-24». */
export function readDay(text: string): Temporal.PlainDate | undefined {
  const [, day, month, year] = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const fields = { year: Number(isoYear ?? year), month: Number(isoMonth ?? month), day: Number(isoDay ?? day) };
  if (!(fields.year >= 1850) || !(fields.month >= 1) || !(fields.day >= 1)) return undefined;
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' });
  } catch (impossible) {
    if (impossible instanceof RangeError) return undefined;
    throw impossible;
  }
}
