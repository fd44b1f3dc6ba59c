/** «09:00–18:30» with an en dash, the same in every language. */
export function hoursText(from: Temporal.PlainTime, to: Temporal.PlainTime): string {
  return `${clockText(from)}–${clockText(to)}`;
}

/** «09:00». */
export function clockText(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' });
}
