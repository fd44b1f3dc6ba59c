import { listParticipants } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act, Actor } from '#platform/audit';
import type { Tx } from '#platform/db';
import { type Viewing, viewRecording } from '../queries/viewing.ts';
import { hasLookedSince, insertLook, lockLooks } from '../store/look-store.ts';

/** Openings of one person within this time are one look. */
const ONE_LOOK = Temporal.Duration.from({ minutes: 10 });
/** Media that are still taken after this time are another look, of a page that stayed open or of a program without a page. */
const LOOK_OF_MEDIA = Temporal.Duration.from({ hours: 1 });

/**
 * Opens a recording for who may see it. Each opening is a look that the participants see; one by the court also stays in
 * the trail of who looked at a person's data.
 * @throws RECORDING_NOT_FOUND
 */
export async function lookAtRecording(
  platform: Platform,
  act: Act,
  actors: readonly Actor[],
  asked: unknown,
): Promise<Viewing> {
  const viewing = await viewRecording(platform.reads, actors, asked);
  await keepLook(platform, act, viewing);
  return viewing;
}

/** Media are given to nobody who stands in no list: whoever takes them without the page is named there too. */
export async function lookByMedia(platform: Platform, act: Act, viewing: Viewing): Promise<void> {
  const { row, actor } = viewing;
  if (actor.kind !== 'person' && actor.kind !== 'staff') return;
  const since = platform.clock.now().subtract(LOOK_OF_MEDIA);
  if (!(await hasLookedSince(platform.reads, row.id, actor.personId, since))) await keepLook(platform, act, viewing);
}

async function keepLook(platform: Platform, act: Act, viewing: Viewing): Promise<void> {
  const { row, actor, scope } = viewing;
  if (actor.kind !== 'person' && actor.kind !== 'staff') return;
  await platform.db.transact({ ...act, actor }, async (tx) => {
    tx.record({ kind: 'recording', id: row.id });
    if (actor.kind === 'staff')
      for (const personId of scope.participants) tx.record({ kind: 'recording', id: row.id, personId });
    await lockLooks(tx, row.id, actor.personId);
    if (await hasLookedSince(tx, row.id, actor.personId, tx.clock.now().subtract(ONE_LOOK))) return;
    await insertLook(tx, { ...(await lookerOf(tx, viewing, actor)), recording_id: row.id, kind: 'watched' });
  });
}

/** As whom somebody is named in the list of looks. */
export async function lookerOf(tx: Tx, { row }: Viewing, actor: Actor & { kind: 'person' | 'staff' }) {
  const { personId } = actor;
  const at = tx.clock.now();
  if (actor.kind === 'staff') return { person_id: personId, role: actor.role, participant_id: null, at };
  const participants = await listParticipants(tx, row.case_id);
  const own = participants.find(({ name }) => name.kind === 'person' && name.personId === personId);
  return { person_id: personId, role: own?.role ?? 'representative', participant_id: own?.id ?? null, at };
}
