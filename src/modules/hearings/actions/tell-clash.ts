import { formatNumericDate, formatTime, formatTimeSpan } from '@ashyq/kk-text';
import { type CaseId, getCase, listParticipants, type StaffPostId } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import { violationOf } from '#platform/db';
import type { HouseError } from '#platform/errors';
import { hearingErrors } from '../errors.ts';
import type { FreeSlot } from '../model/free-slots.ts';
import type { CourtroomId, HearingId } from '../model/ids.ts';
import { type Clash, findClash } from '../queries/find-clash.ts';
import { findFreeSlots } from '../queries/find-free-slots.ts';

/** What somebody tried to book. */
export interface Booking {
  readonly caseId: CaseId;
  readonly courtroomId: CourtroomId;
  readonly judgePostId?: StaffPostId | undefined;
  readonly startsAt: Temporal.Instant;
  readonly plannedMinutes: number;
  readonly hasVideoLink?: boolean | undefined;
  /** The hearing itself when it is moved. */
  readonly hearingId?: HearingId | undefined;
}

const codes = {
  courtroom_taken: 'HEARINGS_COURTROOM_TAKEN',
  judge_taken: 'HEARINGS_JUDGE_TAKEN',
  party_taken: 'HEARINGS_PARTY_TAKEN',
} as const;

type Constraint = keyof typeof codes;

/** Runs a booking; a clash found by the database becomes a refusal that names the other hearing and the next free times. */
export async function tellingClashes<Result>(
  platform: Platform,
  act: Act,
  booking: Booking,
  book: () => Promise<Result>,
): Promise<Result> {
  try {
    return await book();
  } catch (thrown) {
    const constraint = violationOf(thrown)?.constraint;
    if (constraint === undefined || !Object.hasOwn(codes, constraint)) throw thrown;
    throw await refusalOf(platform, act, booking, constraint as Constraint, thrown);
  }
}

async function refusalOf(
  { reads }: Platform,
  { actor }: Act,
  booking: Booking,
  constraint: Constraint,
  cause: unknown,
): Promise<HouseError> {
  const found = await getCase(reads, booking.caseId);
  const persons = (await listParticipants(reads, booking.caseId)).flatMap(({ name }) =>
    name.kind === 'person' && name.personId ? [name.personId] : [],
  );
  const judgePostId = booking.judgePostId ?? found.judgePostId;
  const { courtroomId, startsAt, plannedMinutes, hasVideoLink, hearingId } = booking;
  const span = { from: startsAt, to: startsAt.add({ minutes: plannedMinutes }) };
  const clash = await findClash(reads, constraint, { courtroomId, judgePostId, persons, span, except: hearingId });
  const isOwn = actor.kind === 'system' || (actor.kind === 'staff' && actor.courtCode === clash?.courtCode);
  const free = await findFreeSlots(reads, {
    ...{ courtCode: found.courtCode, day: legalDay(startsAt), minutes: plannedMinutes, judgePostId },
    caseId: booking.caseId,
    // Another room helps when the room is taken, not when the judge or a party is.
    courtroomId: constraint === 'courtroom_taken' ? undefined : courtroomId,
    ...{ mustHaveVideo: hasVideoLink, except: hearingId, most: 3, notBefore: startsAt },
  });
  const told = clash && isOwn ? tell(clash) : { time: '', number: '' };
  return hearingErrors(codes[constraint], { ...told, free: freeTimes(free, legalDay(startsAt)) }, { cause });
}

function tell({ startsAt, endsAt, caseNumber }: Clash): { time: string; number: string } {
  return { time: formatTimeSpan(startsAt, endsAt), number: caseNumber };
}

/** «11:30 (304, 305), 24.11.2026 09:00 (304)»: figures only, the same in every language. */
function freeTimes(slots: readonly FreeSlot[], day: Temporal.PlainDate): string {
  return slots
    .map(({ startsAt, rooms }) => {
      const on = legalDay(startsAt);
      const date = on.equals(day) ? '' : `${formatNumericDate(on)} `;
      return `${date}${formatTime(startsAt)} (${rooms.map(({ number }) => number).join(', ')})`;
    })
    .join('; ');
}
