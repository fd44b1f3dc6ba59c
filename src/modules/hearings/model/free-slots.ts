import { atTime } from '#platform/clock';
import type { CourtroomId } from './ids.ts';
import type { CourtHours } from './slot-rules.ts';

export interface Span {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

export interface FreeRoom {
  readonly id: CourtroomId;
  readonly number: string;
}

export interface FreeSlot {
  readonly startsAt: Temporal.Instant;
  /** Rooms free for the whole time. */
  readonly rooms: readonly FreeRoom[];
}

export interface DayAsked {
  readonly day: Temporal.PlainDate;
  readonly hours: CourtHours;
  readonly minutes: number;
  /** Only later beginnings are offered. */
  readonly after: Temporal.Instant;
  readonly rooms: readonly FreeRoom[];
  readonly takenRooms: readonly (Span & { readonly courtroomId: CourtroomId })[];
  /** When the judge or somebody who must be called is busy. */
  readonly busy: readonly Span[];
}

/** Beginnings are offered at each quarter of an hour. */
const stepMinutes = 15;

/** Beginnings of one day at which judge, people and at least one room are free. */
export function freeSlotsOf({ day, hours, minutes, after, rooms, takenRooms, busy }: DayAsked): FreeSlot[] {
  const slots: FreeSlot[] = [];
  const closesAt = atTime(day, hours.closesAt);
  for (let from = atTime(day, hours.opensAt); ; from = from.add({ minutes: stepMinutes })) {
    const to = from.add({ minutes });
    if (isBefore(closesAt, to)) return slots;
    if (!isBefore(after, from) || busy.some((span) => overlaps(span, { from, to }))) continue;
    const free = rooms.filter(
      ({ id }) => !takenRooms.some((taken) => taken.courtroomId === id && overlaps(taken, { from, to })),
    );
    if (free.length > 0) slots.push({ startsAt: from, rooms: free });
  }
}

/** As few beginnings as help to choose: a length apart, at most so many. */
export function spread(slots: readonly FreeSlot[], minutes: number, most: number): FreeSlot[] {
  const kept: FreeSlot[] = [];
  for (const slot of slots) {
    const last = kept.at(-1);
    if (kept.length < most && (!last || !isBefore(slot.startsAt, last.startsAt.add({ minutes })))) kept.push(slot);
  }
  return kept;
}

function overlaps(a: Span, b: Span): boolean {
  return isBefore(a.from, b.to) && isBefore(b.from, a.to);
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
