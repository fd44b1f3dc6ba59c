/** A moment; `Temporal.Instant` is one. */
type Moment = { readonly epochMilliseconds: number };

const inAlmaty = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** «09:05» on the wall clock of the country (Asia/Almaty), the same in every language. */
export function formatTime({ epochMilliseconds }: Moment): string {
  return inAlmaty.format(epochMilliseconds);
}

/** «10:30–11:15» with an en dash. */
export function formatTimeSpan(from: Moment, to: Moment): string {
  return `${formatTime(from)}–${formatTime(to)}`;
}
