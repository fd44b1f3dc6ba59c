import { type CaseId, getCase, type StaffPostId } from '#modules/cases';
import { listStaff, shortStaffName } from '#modules/courts';
import { notify } from '#modules/notices';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { hearingChanged, hearingMoved } from '../events.ts';
import type { HearingId } from '../model/ids.ts';
import { findClash } from '../queries/find-clash.ts';
import { findPostName, type HearingRow, isAbsent, listWaitingOfCase, lockHearing } from '../store/hearing-store.ts';
import { saveChange } from './change-hearing.ts';
import { summon } from './summon.ts';
import { judgeReplacedTemplate } from './templates.ts';

/**
 * The case has another judge: hearings of the former one that have not begun are heard by that judge at their times, and every notice is
 * renewed. Where the judge is not free the hearing keeps its time, cannot be opened, and the secretaries are told to move it.
 */
export async function replaceJudge(platform: Platform, caseId: CaseId, former: StaffPostId): Promise<void> {
  const act = { actor: { kind: 'system', name: 'hearings' }, action: 'hearings.replace-judge' } as const;
  for (const { id } of await listWaitingOfCase(platform.reads, caseId)) {
    await platform.db.transact(act, (tx) => replaceIn(tx, id, former));
  }
}

async function replaceIn(tx: Tx, id: HearingId, former: StaffPostId): Promise<void> {
  const row = await lockHearing(tx, id);
  // Of two draws that follow each other closely the last one counts, whichever is heard of first.
  const judgePostId = row && (await getCase(tx, row.case_id)).judgePostId;
  tx.record({ kind: 'hearing', id }, { judgePostId: judgePostId ?? null });
  const isWaiting = row?.state === 'scheduled' || row?.state === 'delayed';
  // Whom the court has put in for one hearing on purpose stays.
  const isFormer = row?.judge_post_id === former || row?.judge_replaced;
  if (!row || !judgePostId || !isWaiting || !isFormer || row.judge_post_id === judgePostId) return;
  if (await isFree(tx, row, judgePostId)) {
    const changes = { judge_post_id: judgePostId, judge_replaced: false };
    await saveChange(tx, row, changes, 'judge_changed', hearingMoved);
    await summon(tx, id, 'judge');
    return;
  }
  if (row.judge_replaced) return;
  await saveChange(tx, row, { judge_replaced: true }, 'judge_replaced', hearingChanged);
  await tellSecretaries(tx, row, judgePostId);
}

async function isFree(tx: Tx, row: HearingRow, judgePostId: StaffPostId): Promise<boolean> {
  if (await isAbsent(tx, judgePostId, legalDay(row.starts_at))) return false;
  const clash = await findClash(tx, 'judge_taken', {
    ...{ courtroomId: row.courtroom_id, judgePostId, persons: [], except: row.id },
    span: { from: row.starts_at, to: row.ends_at },
  });
  return clash === undefined;
}

async function tellSecretaries(tx: Tx, row: HearingRow, judgePostId: StaffPostId): Promise<void> {
  const post = await findPostName(tx, judgePostId);
  const { surname = '', given_name: givenName = '', patronymic = null } = post ?? {};
  const judge = shortStaffName({ surname, givenName, patronymic });
  const { number } = await getCase(tx, row.case_id);
  const record = { number, startsAt: row.starts_at.toString(), judge };
  const onceKey = `${row.id}:${judgePostId}`;
  for (const { personId } of await listStaff(tx, { court: row.court_code, roles: ['hearing_secretary'] })) {
    await notify(tx, { recipient: { personId }, template: judgeReplacedTemplate, record, onceKey });
  }
}
