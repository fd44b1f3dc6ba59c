import { getCase } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Reads, Tx } from '#platform/db';
import type { EventDefinition } from '#platform/events';
import type { PersonId } from '#platform/ids';
import { hearingErrors } from '../errors.ts';
import type { HearingFact } from '../events.ts';
import type { CourseChange } from '../model/change-course.ts';
import type { ChangeKind } from '../model/change-kinds.ts';
import type { HearingCourse } from '../model/hearing-course.ts';
import type { HearingId } from '../model/ids.ts';
import { type HearingDeed, type HearingScope, mayDo } from '../policy.ts';
import {
  appendChange,
  courseColumns,
  courseOf,
  findJudgePerson,
  type HearingColumns,
  type HearingRow,
  lockHearing,
  updateHearing,
} from '../store/hearing-store.ts';
import { writeListing } from '../store/listing-store.ts';

/** Which hearing, as the person saw it. */
export interface HearingSeen {
  readonly id: HearingId;
  readonly version: number;
}

/** A change of the course alone. */
export interface CourseDeed {
  readonly deed: HearingDeed;
  readonly kind: ChangeKind;
  readonly event: EventDefinition<HearingFact>;
  readonly change: (course: HearingCourse, now: Temporal.Instant) => CourseChange;
}

/** Load, may, decide, save, publish, record. @throws what `openForChange` throws, and the refusal of the rules */
export async function changeCourse(
  platform: Platform,
  act: Act,
  seen: HearingSeen,
  { deed, kind, event, change }: CourseDeed,
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { row } = await openForChange(tx, seen, deed);
    const decided = decide(row, (course) => change(course, tx.clock.now()));
    await saveChange(tx, row, courseColumns(decided), kind, event);
  });
}

/** @throws the refusal of the rules */
export function decide(row: HearingRow, change: (course: HearingCourse) => CourseChange): HearingCourse {
  const result = change(courseOf(row));
  if (!result.ok) throw hearingErrors(result.refusal);
  return result.hearing;
}

/** Locks the hearing for a deed. @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED, HEARINGS_CHANGED_MEANWHILE */
export async function openForChange(
  tx: Tx,
  { id, version }: HearingSeen,
  deed: HearingDeed,
): Promise<{ readonly row: HearingRow; readonly scope: HearingScope }> {
  const row = await lockHearing(tx, id);
  if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
  const scope = { courtCode: row.court_code, judge: await judgeOfHearing(tx, row) };
  if (!mayDo(deed, tx.act.actor, scope)) throw hearingErrors('HEARINGS_NOT_ALLOWED');
  if (row.version !== version) throw hearingErrors('HEARINGS_CHANGED_MEANWHILE');
  return { row, scope };
}

/** A judge who was replaced has no say in the hearing any more: it is the judge of the case who has. */
export async function judgeOfHearing(on: Reads, row: HearingRow): Promise<PersonId> {
  const { judgePostId } = row.judge_replaced ? await getCase(on, row.case_id) : {};
  return await findJudgePerson(on, judgePostId ?? row.judge_post_id);
}

/** Saves what changed with its history, public row, audit entry and fact. Nothing changed: nothing but the audit entry. */
export async function saveChange(
  tx: Tx,
  row: HearingRow,
  changes: Partial<HearingColumns>,
  kind: ChangeKind,
  event: EventDefinition<HearingFact>,
): Promise<void> {
  const { before, after } = differences(row, changes);
  tx.record({ kind: 'hearing', id: row.id }, { change: kind, fields: Object.keys(after) });
  if (Object.keys(after).length === 0) return;
  await updateHearing(tx, row.id, changes);
  await appendChange(tx, row.id, kind, before, after);
  await writeListing(tx, row.id);
  tx.publish(event, factOf({ ...row, ...changes }, legalDay(row.starts_at)));
}

/** @param previousDay set when it may have been another day */
export function factOf(row: HearingColumns, previousDay?: Temporal.PlainDate): HearingFact {
  const day = legalDay(row.starts_at);
  const moved = previousDay && !previousDay.equals(day) ? { previousDay: previousDay.toString() } : {};
  const { id: hearingId, case_id: caseId, court_code: courtCode } = row;
  return { hearingId, caseId, courtCode, day: day.toString(), startsAt: row.starts_at.toString(), ...moved };
}

function differences(row: HearingRow, changes: Partial<HearingColumns>) {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(changes)) {
    const old = row[column as keyof HearingColumns];
    if (JSON.stringify(old) === JSON.stringify(value)) continue;
    before[column] = old;
    after[column] = value;
  }
  return { before, after };
}
