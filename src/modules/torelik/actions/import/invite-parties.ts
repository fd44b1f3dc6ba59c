import { type CaseId, listParticipants, type ParticipantId } from '#modules/cases';
import { openAccountForParty } from '#modules/identity';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { NationalCase, NationalParty } from '../../model/national-case.ts';

/** Stages after which nobody is asked in: the case is over. */
const over: readonly string[] = ['archived', 'returned', 'refused', 'transferred', 'terminated'];

/** Those who take part and are known get an account, and hear where their case is from now on. */
export async function inviteParties(
  tx: Tx,
  caseId: CaseId,
  { stage, language }: Pick<NationalCase, 'stage' | 'language'>,
  parties: readonly NationalParty[],
  ids: ReadonlyMap<string, ParticipantId>,
): Promise<void> {
  if (over.includes(stage)) return;
  const participants = await listParticipants(tx, caseId);
  for (const { key, leftOn } of parties) {
    const participant = participants.find(({ id }) => id === ids.get(key));
    if (!participant || leftOn) continue;
    const { name } = participant;
    const holder = name.kind === 'person' ? name.personId : (name.organisationId as string as PersonId | undefined);
    if (!holder) continue;
    await openAccountForParty(tx, { holder, lang: language, subject: { kind: 'participant', id: participant.id } });
  }
}
