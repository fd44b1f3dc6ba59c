import {
  type CaseId,
  type CourtCase,
  caseTexts,
  getCase,
  isPending,
  type ParticipantId,
  publicNames,
  type StaffPostId,
} from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import { oneByOne, type Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { hearingErrors } from '../errors.ts';
import { hearingScheduled } from '../events.ts';
import { type ClosingGround, closingGroundOn } from '../model/closing-grounds.ts';
import { type HearingCourse, scheduledHearing } from '../model/hearing-course.ts';
import type { CourtroomId, HearingId } from '../model/ids.ts';
import type { Purpose } from '../model/purposes.ts';
import { mayDo } from '../policy.ts';
import { calledOf, insertAttendance, participantsOn } from '../store/attendance-store.ts';
import { appendChange, courseColumns, findTwinHearing, insertHearing } from '../store/hearing-store.ts';
import { writeListing } from '../store/listing-store.ts';
import { requireJudge, requireSecretary, requireSlot } from './require-slot.ts';
import { summon } from './summon.ts';
import { tellingClashes } from './tell-clash.ts';

export interface NewHearing {
  readonly caseId: CaseId;
  readonly courtroomId: CourtroomId;
  /** Default: the judge of the case. */
  readonly judgePostId?: StaffPostId | undefined;
  readonly secretaryPostId?: StaffPostId | undefined;
  readonly purpose: Purpose;
  readonly startsAt: Temporal.Instant;
  /** 5-720. */
  readonly plannedMinutes: number;
  /** Set: the hearing is closed on this ground. */
  readonly closedGround?: ClosingGround | undefined;
  /** Default false. */
  readonly hasVideoLink?: boolean | undefined;
  /** Who of the participants takes part by video. */
  readonly byVideo?: readonly ParticipantId[] | undefined;
  /** The judge sets a day of rest or an hour outside the court's on purpose; of anybody else it is not believed. */
  readonly isUnusualTimeMeant?: boolean | undefined;
}

/**
 * Sets a hearing of a case that is being heard. Asked again for what was just set, it is the same hearing.
 * @throws HEARINGS_COURTROOM_TAKEN, HEARINGS_JUDGE_TAKEN, HEARINGS_PARTY_TAKEN with the next free times, and what `enterHearing` throws
 */
export async function scheduleHearing(platform: Platform, act: Act, input: NewHearing): Promise<HearingId> {
  return await tellingClashes(platform, act, input, () =>
    platform.db.transact(act, async (tx) => (await justSet(tx, input)) ?? (await enterHearing(tx, input))),
  );
}

/** The other sending of the same form: this person has set this hearing a moment ago. */
async function justSet(tx: Tx, input: NewHearing): Promise<HearingId | undefined> {
  const { actor } = tx.act;
  if (actor.kind !== 'staff' || !Number.isInteger(input.plannedMinutes)) return undefined;
  await oneByOne(tx, `hearings.schedule:${input.caseId}`);
  const row = await findTwinHearing(tx, { ...input, setBy: actor.personId });
  if (row) tx.record({ kind: 'hearing', id: row.id }, { caseId: input.caseId, again: true });
  return row?.id;
}

/**
 * The same inside a transaction of the caller, who gets the violations of courtroom_taken, judge_taken and party_taken raw.
 * @throws CASES_CASE_NOT_FOUND, HEARINGS_NOT_ALLOWED, HEARINGS_NO_JUDGE, HEARINGS_NOT_A_JUDGE, HEARINGS_NOT_A_SECRETARY, HEARINGS_CASE_NOT_PENDING, HEARINGS_MUST_BE_CLOSED, HEARINGS_GROUND_UNKNOWN and what `requireSlot` throws
 * @param summonsKind changed: the people were summoned to another time before
 */
export async function enterHearing(
  tx: Tx,
  input: NewHearing,
  summonsKind: 'set' | 'changed' = 'set',
): Promise<HearingId> {
  const found = await getCase(tx, input.caseId);
  const day = legalDay(input.startsAt);
  const judgePostId = input.judgePostId ?? found.judgePostId;
  if (!judgePostId) throw hearingErrors('HEARINGS_NO_JUDGE');
  const judge = await requireJudge(tx, judgePostId, found.courtCode, day);
  const scope = { courtCode: found.courtCode, judge: judge.person_id };
  if (!mayDo('schedule', tx.act.actor, scope)) throw hearingErrors('HEARINGS_NOT_ALLOWED');
  requirePending(found);
  refuseWrongOpenness(found, input.closedGround, day);
  if (input.secretaryPostId) await requireSecretary(tx, input.secretaryPostId, found.courtCode, day);
  const { courtroomId, startsAt, plannedMinutes, hasVideoLink = false } = input;
  const mayBeUnusual = input.isUnusualTimeMeant === true && mayDo('confirm-unusual-time', tx.act.actor, scope);
  await requireSlot(
    tx,
    { courtCode: found.courtCode, courtroomId, startsAt, plannedMinutes, hasVideoLink },
    { mayBeUnusual },
  );
  const id = await putOnList(tx, found, { ...input, judgePostId }, scheduledHearing(startsAt, plannedMinutes));
  await summon(tx, id, summonsKind);
  return id;
}

/**
 * Puts a hearing with its whole course on the list, past or to come: for cases that are brought over, and the demo.
 * Only the database stands in its way. @throws HEARINGS_NOT_ALLOWED
 */
export async function importHearing(
  tx: Tx,
  input: NewHearing & {
    readonly judgePostId: StaffPostId;
    readonly course?: HearingCourse;
    /** When it was put on the list, where that is known; default: now. */
    readonly listedAt?: Temporal.Instant;
  },
): Promise<HearingId> {
  const found = await getCase(tx, input.caseId);
  if (!mayDo('import', tx.act.actor, { courtCode: found.courtCode })) throw hearingErrors('HEARINGS_NOT_ALLOWED');
  refuseWrongOpenness(found, input.closedGround, legalDay(input.startsAt));
  return await putOnList(
    tx,
    found,
    input,
    input.course ?? scheduledHearing(input.startsAt, input.plannedMinutes),
    input.listedAt,
  );
}

async function putOnList(
  tx: Tx,
  found: CourtCase,
  input: NewHearing & { readonly judgePostId: StaffPostId },
  course: HearingCourse,
  listedAt = tx.clock.now(),
): Promise<HearingId> {
  const id = newId<HearingId>();
  const day = legalDay(course.startsAt);
  await insertHearing(tx, {
    ...{ id, case_id: found.id, court_code: found.courtCode, courtroom_id: input.courtroomId },
    ...{ judge_post_id: input.judgePostId, secretary_post_id: input.secretaryPostId ?? null },
    ...{ purpose: input.purpose, closed_ground: input.closedGround ?? null, next_hearing_id: null },
    has_video_link: input.hasVideoLink ?? false,
    ...courseColumns(course),
  });
  const called = (await participantsOn(tx, found.id, day)).map((participant) => ({
    ...calledOf(participant),
    byVideo: input.byVideo?.includes(participant.id) ?? false,
  }));
  await insertAttendance(tx, id, called);
  const { courtroomId, judgePostId, purpose, startsAt, plannedMinutes } = input;
  const told = { courtroomId, judgePostId, purpose, startsAt: startsAt.toString(), plannedMinutes };
  await appendChange(tx, id, 'scheduled', {}, { ...told, closedGround: input.closedGround ?? null }, listedAt);
  await writeListing(tx, id, true);
  tx.record({ kind: 'hearing', id }, { caseId: found.id, ...told });
  if (tx.act.actor.kind === 'staff') {
    for (const personId of new Set(called.flatMap((one) => one.personId ?? []))) {
      tx.record({ kind: 'hearing', id, personId });
    }
  }
  tx.publish(hearingScheduled, {
    ...{ hearingId: id, caseId: found.id, courtCode: found.courtCode, day: day.toString() },
    startsAt: input.startsAt.toString(),
  });
  return id;
}

/** Hearings are set only in a case that is being heard. @throws HEARINGS_CASE_NOT_PENDING */
export function requirePending({ stage }: Pick<CourtCase, 'stage'>): void {
  if (isPending(stage)) return;
  const [kk, ru, en] = [caseTexts('kk').stages[stage], caseTexts('ru').stages[stage], caseTexts('en').stages[stage]];
  throw hearingErrors('HEARINGS_CASE_NOT_PENDING', { kk, ru, en });
}

/** A case closed by law is never put on the list as open. @throws HEARINGS_MUST_BE_CLOSED, HEARINGS_GROUND_UNKNOWN */
export function refuseWrongOpenness(
  { kind, category }: Pick<CourtCase, 'kind' | 'category'>,
  ground: ClosingGround | undefined,
  day: Temporal.PlainDate,
): void {
  if (ground !== undefined) {
    if (!closingGroundOn(ground, day)) throw hearingErrors('HEARINGS_GROUND_UNKNOWN');
    return;
  }
  if (publicNames(kind, category, true, day).reason === 'closed_by_law') throw hearingErrors('HEARINGS_MUST_BE_CLOSED');
}
