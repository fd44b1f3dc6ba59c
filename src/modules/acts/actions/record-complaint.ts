import { enterCourse } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { actErrors } from '../errors.ts';
import { actAppealed } from '../events.ts';
import { updateAct } from '../store/act-store.ts';
import { copiesOf } from '../store/copy-store.ts';
import { complaintKind } from './course-kinds.ts';
import { type ActSeen, factOf, openSeenAct } from './open-act.ts';

/**
 * Enters that a complaint against the act came in time: it does not come into force before the court above has spoken.
 * @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_CHANGED_MEANWHILE, ACTS_NOT_OUT, ACTS_COMPLAINT_TOO_LATE
 */
export async function recordComplaint(
  platform: Platform,
  act: Act,
  { receivedOn, ...seen }: ActSeen & { readonly receivedOn: Temporal.PlainDate },
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const row = await openSeenAct(tx, seen, 'record-complaint');
    if (row.state !== 'announced' || !row.appeal_until || !row.final_on) throw actErrors('ACTS_NOT_OUT');
    // Whose copy was not sent has a term that does not run yet.
    const isOpen = (await copiesOf(tx, row.id)).some(({ sent_on: sentOn }) => sentOn === null);
    const isInTime =
      (isOpen || Temporal.PlainDate.compare(receivedOn, row.appeal_until) <= 0) &&
      Temporal.PlainDate.compare(row.final_on, receivedOn) <= 0;
    if (!isInTime) throw actErrors('ACTS_COMPLAINT_TOO_LATE', { until: row.appeal_until.toString() });
    await updateAct(tx, row.id, { appealed_on: receivedOn });
    const said = { kind: row.kind, number: row.number ?? '' };
    await enterCourse(tx, { caseId: row.case_id, kind: complaintKind, record: said });
    tx.record({ kind: 'act', id: row.id }, { appealed: receivedOn.toString() });
    tx.publish(actAppealed, { ...factOf(row), day: receivedOn.toString() });
  });
}
