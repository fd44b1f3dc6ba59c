import { sql } from 'kysely';
import type { Platform } from '#platform';
import { type Reads, rawQuery } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { Act, Subject } from './act.ts';

/** Somebody else saw or changed a person's data. Names of private people are not told, only that it was one. */
export interface Look {
  /** Grows with time; for the next page. */
  readonly id: number;
  readonly at: Temporal.Instant;
  readonly by: 'staff' | 'person';
  /** Set for staff. */
  readonly courtCode: string | null;
  readonly role: string | null;
  /** `module.verb-noun`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** Leaves in the audit trail that somebody's personal data was shown to the actor of the act. */
export async function recordLook(
  platform: Platform,
  act: Act,
  subject: Subject & { readonly personId: PersonId },
): Promise<void> {
  await platform.db.transact(act, async (tx) => tx.record(subject));
}

/**
 * «Who looked at my data»: deeds of others that touched the person's data, the latest first; the person's own deeds and
 * those of the machine are left out.
 * @param before id of the last look of the page before; default: from the latest
 */
export async function listLooks(
  on: Reads,
  personId: PersonId,
  { before, limit = 50 }: { readonly before?: number | undefined; readonly limit?: number } = {},
): Promise<readonly Look[]> {
  const { rows } = await sql<Look>`
    select id, at, actor_kind as by, actor_court as "courtCode", actor_role as role, action,
      subject_kind as "subjectKind", subject_id as "subjectId"
    from audit.entry
    where person_id = ${personId} and actor_kind in ('staff', 'person')
      and actor_person_id is distinct from ${personId}
      and id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by id desc limit ${limit}`.execute(rawQuery(on));
  return rows;
}
