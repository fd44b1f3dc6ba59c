import type { SeatId } from './ids.ts';

export interface Sitting {
  readonly id: SeatId;
  /** How often another device has sat down there; the last one sits there now. */
  readonly entries: number;
}

/**
 * Whom the router knows: a seat as one device has it. When another device takes the seat over, the person of the one before is
 * nobody any more: what it sends and hears ends at once, and tokens that it still holds open nothing.
 */
export const mediaPersonOf = ({ id, entries }: Sitting): string => `${id}.${entries}`;

export function sittingOf(person: string): Sitting {
  const [id = '', entries] = person.split('.');
  return { id: id as SeatId, entries: Number(entries) };
}
