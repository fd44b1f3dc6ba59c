import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { hearingErrors } from '../errors.ts';
import type { ChangeKind } from '../model/change-kinds.ts';
import type { HearingId } from '../model/ids.ts';
import { mayDo } from '../policy.ts';
import { findHearing } from '../store/hearing-store.ts';
import { inHearings } from '../store/tables.ts';

/** One entry of the history; who did it as far as the trail knows. */
export interface HearingChange {
  readonly at: Temporal.Instant;
  readonly kind: ChangeKind;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly actorRole: string | null;
  readonly actorPersonId: PersonId | null;
}

/** The history of a hearing, newest first. @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED to everybody but staff of its court */
export async function listChanges(on: Reads, actor: Actor, id: HearingId): Promise<readonly HearingChange[]> {
  const hearing = await findHearing(on, id);
  if (!hearing) throw hearingErrors('HEARINGS_NOT_FOUND');
  if (!mayDo('read-staff-list', actor, { courtCode: hearing.court_code })) throw hearingErrors('HEARINGS_NOT_ALLOWED');
  const rows = await inHearings(on)
    .selectFrom('hearings.change')
    .selectAll()
    .where('hearing_id', '=', id)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ at: row.at, kind: row.kind, actorRole: row.actor_role, actorPersonId: row.actor_person_id },
    before: row.before as HearingChange['before'],
    after: row.after as HearingChange['after'],
  }));
}
