import type { ParticipantId } from '#modules/cases';
import type { Reads, Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { ActId } from '../model/ids.ts';
import { inActs } from './tables.ts';

/** How a copy went to a side that was not in the hearing. */
export interface CopySent {
  readonly sentOn: Temporal.PlainDate;
  /** Last day of that side's appeal. */
  readonly appealUntil: Temporal.PlainDate;
  /** Number of the posting; the name of the message for what went by the cabinet. */
  readonly proof: string;
  /** Null: by the system. */
  readonly sentBy: PersonId | null;
}

const columnsOf = ({ sentOn, appealUntil, proof, sentBy }: CopySent) => ({
  ...{ sent_on: sentOn, appeal_until: appealUntil, proof, sent_by: sentBy },
});

export async function insertCopy(tx: Tx, id: ActId, participantId: ParticipantId, sent?: CopySent): Promise<void> {
  const nothing = { sent_on: null, appeal_until: null, proof: null, sent_by: null };
  const row = { act_id: id, participant_id: participantId, ...(sent ? columnsOf(sent) : nothing) };
  await inActs(tx).insertInto('acts.copy_to_absent').values(row).execute();
}

/** @returns false when it was sent already, or the side was in the hearing */
export async function setCopySent(tx: Tx, id: ActId, participantId: ParticipantId, sent: CopySent): Promise<boolean> {
  const { numUpdatedRows } = await inActs(tx)
    .updateTable('acts.copy_to_absent')
    .set(columnsOf(sent))
    .where('act_id', '=', id)
    .where('participant_id', '=', participantId)
    .where('sent_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function copiesOf(on: Reads, id: ActId) {
  return await inActs(on)
    .selectFrom('acts.copy_to_absent')
    .selectAll()
    .where('act_id', '=', id)
    .orderBy('participant_id')
    .execute();
}

/** Which of the acts went to a side that was not in the hearing. */
export async function countedApart(on: Reads, ids: readonly ActId[]): Promise<ReadonlySet<ActId>> {
  if (ids.length === 0) return new Set();
  const rows = await inActs(on)
    .selectFrom('acts.copy_to_absent')
    .select('act_id')
    .where('act_id', 'in', [...ids])
    .execute();
  return new Set(rows.map((row) => row.act_id));
}
