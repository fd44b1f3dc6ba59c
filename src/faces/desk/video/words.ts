import { formatTime } from '@ashyq/kk-text';
import type { PanelSeat } from '#modules/conference';

/** `14:30:05`: what happens in a room is told to the second. */
export function secondOf(at: Temporal.Instant): string {
  const { second } = at.toZonedDateTimeISO('Asia/Almaty');
  return `${formatTime(at)}:${String(second).padStart(2, '0')}`;
}

export function isOfCourt({ place }: Pick<PanelSeat, 'place'>): boolean {
  return place === 'bench' || place === 'clerk' || place === 'courtroom';
}
