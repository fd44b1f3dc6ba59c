import type { Reads } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import type { FieldValues } from '../model/lists/field.ts';
import { courtRow, regionRow } from '../store/court-store.ts';

/** A court by the columns of its profile and standing, for their forms. @throws COURTS_COURT_UNKNOWN */
export async function courtValues(on: Reads, code: string): Promise<FieldValues> {
  const row = await courtRow(on, code);
  if (!row) throw courtsErrors('COURTS_COURT_UNKNOWN', { code: code.slice(0, 12) });
  return { ...row };
}

/** A region by its columns and version. @throws COURTS_REGION_UNKNOWN */
export async function regionValues(on: Reads, code: string): Promise<FieldValues & { readonly version: number }> {
  const row = await regionRow(on, code);
  if (!row) throw courtsErrors('COURTS_REGION_UNKNOWN', { code: code.slice(0, 12) });
  return { ...row };
}
