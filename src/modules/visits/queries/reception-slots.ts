import { listNextReceptions } from '#modules/courts';
import type { Reads } from '#platform/db';
import { BOOKABLE_DAYS, isBookable, nearestSlots, type Slot, slotsOf } from '../model/slots.ts';
import { listAhead } from '../store/visit-store.ts';

export interface ReceptionSlot extends Slot {
  readonly isFree: boolean;
}

/** Slots of a court's receptions that can still be booked, taken ones too, by time. */
export async function listReceptionSlots(on: Reads, courtCode: string): Promise<readonly ReceptionSlot[]> {
  const [receptions, booked] = await Promise.all([
    listNextReceptions(on, courtCode, BOOKABLE_DAYS),
    listAhead(on, courtCode),
  ]);
  const taken = booked.filter(({ kind }) => kind === 'reception');
  const { compare } = Temporal.Instant;
  const isFree = ({ startsAt, endsAt }: Slot) =>
    !taken.some((visit) => compare(visit.starts_at, endsAt) < 0 && compare(startsAt, visit.ends_at) < 0);
  const now = on.clock.now();
  return receptions
    .flatMap(slotsOf)
    .filter((slot) => isBookable(slot, now))
    .map((slot) => ({ ...slot, isFree: isFree(slot) }));
}

/** For whoever was a moment too late. */
export async function nearestFreeSlots(
  on: Reads,
  courtCode: string,
  wanted: Temporal.Instant,
  count: number,
): Promise<readonly ReceptionSlot[]> {
  const slots = await listReceptionSlots(on, courtCode);
  return nearestSlots(
    slots.filter(({ isFree }) => isFree),
    wanted,
    count,
  );
}
