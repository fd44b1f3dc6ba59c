import type { Reads } from '#platform/db';
import type { Principal } from '#platform/http';
import type { FilingId } from '../model/ids.ts';
import { inFiling } from '../store/tables.ts';

/** A filing about which the registry has asked something. */
export interface AskedFiling {
  readonly id: FilingId;
  /** Key of the form. */
  readonly form: string;
}

/** What the registry has asked this filer and was not answered, the oldest first. */
export async function listAsked(on: Reads, { personId }: Principal): Promise<readonly AskedFiling[]> {
  return await inFiling(on)
    .selectFrom('filing.clarification as c')
    .innerJoin('filing.filing as f', 'f.id', 'c.filing_id')
    .select(['f.id', 'f.form'])
    .where('f.filer_id', '=', personId)
    .where('f.state', '=', 'sent')
    .where('c.answered_at', 'is', null)
    .orderBy('c.asked_at')
    .execute();
}
