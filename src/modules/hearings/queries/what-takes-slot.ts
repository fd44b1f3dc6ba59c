import type { StaffPostId } from '#modules/cases';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { CourtroomId, HearingId } from '../model/ids.ts';
import { findClash } from './find-clash.ts';

export interface SlotAsked {
  readonly courtroomId: CourtroomId;
  readonly judgePostId: StaffPostId;
  /** Natural persons who are called. */
  readonly persons: readonly PersonId[];
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  /** The hearing itself when it moves. */
  readonly except?: HearingId | undefined;
}

/** What another hearing takes of the slot already; undefined: it is free. */
export async function whatTakesSlot(
  on: Reads,
  { startsAt, minutes, except, ...asked }: SlotAsked,
): Promise<'room' | 'judge' | 'party' | undefined> {
  const span = { from: startsAt, to: startsAt.add({ minutes }) };
  const takes = async (what: Parameters<typeof findClash>[1]) =>
    (await findClash(on, what, { ...asked, span, except })) !== undefined;
  if (await takes('courtroom_taken')) return 'room';
  if (await takes('judge_taken')) return 'judge';
  return asked.persons.length > 0 && (await takes('party_taken')) ? 'party' : undefined;
}
