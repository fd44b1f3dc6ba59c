import { listParticipants } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { PersonId } from '#platform/ids';
import type { ActId } from '../model/ids.ts';
import { getAct, type WholeAct } from '../queries/get-act.ts';

/** Opens an act with its names; a look of staff is left for everybody who takes part. @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED */
export async function lookAtAct(platform: Platform, act: Act, id: ActId): Promise<WholeAct> {
  const whole = await getAct(platform.reads, act.actor, id);
  if (act.actor.kind !== 'staff') return whole;
  const people = (await listParticipants(platform.reads, whole.caseId)).flatMap(({ name }) =>
    name.kind === 'person' && name.personId ? [name.personId] : [],
  );
  if (people.length > 0) {
    await platform.db.transact(act, async (tx) => {
      for (const personId of new Set<PersonId>(people)) tx.record({ kind: 'act', id, personId });
    });
  }
  return whole;
}
