import { askForLetter } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { ActId } from '../model/ids.ts';
import { findAct } from '../store/act-store.ts';
import { copiesOf } from '../store/copy-store.ts';
import { lastDayOf } from './start-complaints.ts';

const act: Act = { actor: { kind: 'system', name: 'acts' }, action: 'acts.ask-for-copies' };

/** The copies that only the post can bring wait in the register of posting until the last day of CPC RK art. 234. */
export async function askForCopies(platform: Platform, id: ActId): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const row = await findAct(tx, id);
    const awaited = (await copiesOf(tx, id)).filter(({ sent_on: sentOn }) => sentOn === null);
    tx.record({ kind: 'act', id }, { copiesToPost: awaited.length });
    if (!row?.final_on || awaited.length === 0) return;
    const neededBy = await lastDayOf(tx, 'civil.decision_copy_to_absent', row.final_on);
    for (const { participant_id: participantId } of awaited)
      await askForLetter(tx, { kind: 'act_copy', caseId: row.case_id, participantId, subjectId: id, neededBy });
  });
}
