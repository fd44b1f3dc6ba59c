import { getCase, type ServiceWay } from '#modules/cases';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import type { HearingId } from '../model/ids.ts';
import { mayDo } from '../policy.ts';
import { participantsOn } from '../store/attendance-store.ts';
import { findHearing } from '../store/hearing-store.ts';
import { insertEdition, insertService, insertSummons, listSummons } from '../store/summons-store.ts';

/** Notices that were sent before the hearing came here. */
export interface ImportedSummons {
  readonly hearingId: HearingId;
  readonly sender: string;
  readonly sentAt: Temporal.Instant;
  /** How each participant, by place in the case, was served; undefined: not yet. */
  readonly services: (position: number) => { readonly way: ServiceWay; readonly proof: string } | undefined;
}

/** Enters notices of the past as they were: nothing is sent. For imports and the demo. @throws HEARINGS_NOT_ALLOWED, HEARINGS_NOT_FOUND */
export async function importSummons(tx: Tx, { hearingId, sender, sentAt, services }: ImportedSummons): Promise<void> {
  const row = await findHearing(tx, hearingId);
  if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
  if (!mayDo('import', tx.act.actor, { courtCode: row.court_code })) throw hearingErrors('HEARINGS_NOT_ALLOWED');
  const found = await getCase(tx, row.case_id);
  const participants = await participantsOn(tx, found.id, legalDay(row.starts_at));
  await insertEdition(tx, {
    ...{ hearing_id: hearingId, edition: 1, kind: 'set', starts_at: row.starts_at, courtroom_id: row.courtroom_id },
    ...{ sender, made_at: sentAt, due_at: sentAt.add({ hours: 48 }) },
  });
  await insertSummons(
    tx,
    participants.map(({ id, name }) => ({
      ...{ hearing_id: hearingId, edition: 1, participant_id: id, must_be_other_way: false },
      person_id: name.kind === 'person' ? (name.personId ?? null) : null,
    })),
  );
  const summons = await listSummons(tx, hearingId, 1);
  for (const [position, { id }] of participants.entries()) {
    const service = services(position);
    const own = summons.find((one) => one.participant_id === id);
    if (!service || !own) continue;
    await insertService(tx, { summons_id: own.id, ...service, served_on: legalDay(sentAt), said_by: null });
  }
  tx.record({ kind: 'hearing', id: hearingId }, { importedSummons: participants.length });
}
