import type { Act, Actor } from '#platform/audit';
import type { ImportRow } from '../../store/import-store.ts';

/** Who brings the case over, for the job that does it later in that name. */
export function actorColumns(actor: Actor): Pick<ImportRow, 'account_id' | 'person_id' | 'role'> {
  if (actor.kind !== 'staff') return { account_id: null, person_id: null, role: null };
  return { account_id: actor.accountId, person_id: actor.personId, role: actor.role };
}

export function actOfImport({ account_id, person_id, role, court_code }: ImportRow): Act {
  const action = 'torelik.bring-over';
  if (!account_id || !person_id || !role) return { actor: { kind: 'system', name: 'torelik' }, action };
  const actor = { kind: 'staff', accountId: account_id, personId: person_id, courtCode: court_code, role } as const;
  return { actor, action };
}
