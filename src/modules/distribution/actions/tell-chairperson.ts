import type { CourtCase, StaffPostId } from '#modules/cases';
import { listStaff, shortStaffName } from '#modules/courts';
import { notify } from '#modules/notices';
import type { Tx } from '#platform/db';
import type { Snapshot } from './gather-snapshot.ts';
import { nobodyTemplate, noChoiceTemplate } from './templates.ts';

/** Nobody is in: somebody has to lift an absence or ask for another court. */
export async function tellNobody(tx: Tx, { id, number, courtCode }: CourtCase): Promise<void> {
  for (const { personId } of await listStaff(tx, { court: courtCode, roles: ['chairperson'] })) {
    const recipient = { personId };
    await notify(tx, { recipient, template: nobodyTemplate, record: { number }, onceKey: `${id}` });
  }
}

/** As many judges as seats: lawful, but no lot; it must be seen. */
export async function tellNoChoice(
  tx: Tx,
  { id, number, courtCode }: CourtCase,
  { rows }: Snapshot,
  judgePostId: StaffPostId,
): Promise<void> {
  const drawn = rows.find(({ postId }) => postId === judgePostId);
  const record = { number, judge: drawn ? shortStaffName(drawn.name) : '' };
  for (const { personId } of await listStaff(tx, { court: courtCode, roles: ['chairperson'] })) {
    const onceKey = `${id}:${judgePostId}`;
    await notify(tx, { recipient: { personId }, template: noChoiceTemplate, record, onceKey });
  }
}
