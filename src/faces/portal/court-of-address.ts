import { type Court, courtsErrors, getCourt } from '#modules/courts';
import type { Platform } from '#platform';
import { KeptReading } from '#shell';

const kept = new KeptReading<Court>(
  (code) => `courts:${code}`,
  async ({ reads }, code) => await getCourt(reads, code),
);

/** The court whose code stands in an address. @throws COURTS_COURT_UNKNOWN, also for what is no code at all */
export async function courtOfAddress(platform: Platform, code: string | undefined): Promise<Court> {
  if (code === undefined || !/^\d{4}$/.test(code)) {
    throw courtsErrors('COURTS_COURT_UNKNOWN', { code: (code ?? '').replace(/\P{L}/gu, '').slice(0, 12) });
  }
  return await kept.of(platform, code);
}
