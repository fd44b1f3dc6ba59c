import { type Court, courtsErrors, getCourt } from '#modules/courts';
import type { Reads } from '#platform/db';

/** The court whose code stands in an address. @throws COURTS_COURT_UNKNOWN, also for what is no code at all */
export async function courtOfAddress(on: Reads, code: string | undefined): Promise<Court> {
  if (code === undefined || !/^\d{4}$/.test(code)) {
    throw courtsErrors('COURTS_COURT_UNKNOWN', { code: (code ?? '').replace(/\P{L}/gu, '').slice(0, 12) });
  }
  return await getCourt(on, code);
}
