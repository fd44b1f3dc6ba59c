import { type CaseId, enterImported, getCase, listParticipants, type StaffPostId } from '#modules/cases';
import {
  type ClosingGround,
  type HearingCourse,
  importHearing,
  isPurpose,
  scheduledHearing,
  whatTakesSlot,
} from '#modules/hearings';
import type { Tx } from '#platform/db';
import type { Finding } from '../../model/import/findings.ts';
import type { PlannedHearing } from '../../model/import/plan-import.ts';
import type { NationalHearing } from '../../model/national-case.ts';
import { hearingKind } from '../course-kinds.ts';
import type { NoteThing, Writing } from './writing.ts';

/** Hearings go on the list of the court when they can; every one is told in the course, with its source. */
export async function writeHearings(
  tx: Tx,
  caseId: CaseId,
  { plan, source }: Writing,
  note: NoteThing,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const { judgePostId } = await getCase(tx, caseId);
  for (const planned of plan.hearings) {
    const { hearing } = planned;
    const taken = await isTaken(tx, caseId, planned, judgePostId);
    const isComing = hearing.state === 'set';
    if (taken) findings.push({ code: isComing ? 'slot_taken' : 'hearing_in_words', what: hearing.startsAt.toString() });
    const id = taken || !judgePostId ? undefined : await putOnList(tx, caseId, planned, judgePostId);
    const { startsAt, endedAt, room, state } = hearing;
    const at = endedAt ? { at: endedAt } : {};
    const record = { at: startsAt.toString(), room, state };
    await enterImported(tx, { caseId, kind: hearingKind, record, source, ...at });
    note('hearing', hearing, id);
  }
  return findings;
}

async function isTaken(
  tx: Tx,
  caseId: CaseId,
  { hearing, courtroomId }: PlannedHearing,
  judgePostId: StaffPostId | undefined,
): Promise<boolean> {
  if (!courtroomId || !judgePostId) return false;
  const persons = (await listParticipants(tx, caseId)).flatMap(({ name }) =>
    name.kind === 'person' && name.personId ? [name.personId] : [],
  );
  const { startsAt, minutes } = hearing;
  return (await whatTakesSlot(tx, { courtroomId, judgePostId, persons, startsAt, minutes })) !== undefined;
}

async function putOnList(
  tx: Tx,
  caseId: CaseId,
  { hearing, courtroomId }: PlannedHearing,
  judgePostId: StaffPostId,
): Promise<string | undefined> {
  const { purpose, startsAt, minutes, closedGround } = hearing;
  if (!courtroomId || !isPurpose(purpose)) return undefined;
  return await importHearing(tx, {
    ...{ caseId, courtroomId, judgePostId, purpose, startsAt, plannedMinutes: minutes },
    closedGround: closedGround as ClosingGround | undefined,
    course: courseOf(hearing),
  });
}

function courseOf({ startsAt, minutes, state, beganAt, endedAt, reason }: NationalHearing): HearingCourse {
  const scheduled = scheduledHearing(startsAt, minutes);
  if (state === 'set') return scheduled;
  const over = { ...scheduled, beganAt: beganAt ?? null, endedAt: endedAt ?? null };
  if (state === 'held') return { ...over, state: 'finished' };
  return {
    ...{ ...over, state: 'adjourned' },
    adjournment: { reason: 'other', explanation: reason ?? '–', nextStartsAt: null },
  };
}
