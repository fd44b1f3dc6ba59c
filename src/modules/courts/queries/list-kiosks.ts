import type { Platform } from '#platform';
import type { Reads } from '#platform/db';
import { BROWSER_PURPOSE } from '../actions/kiosks/register-kiosk.ts';
import type { Kiosk, KioskId } from '../model/kiosks/kiosk.ts';
import { findRowOfBrowser, listKioskRows } from '../store/kiosk-store.ts';

type Row = Awaited<ReturnType<typeof listKioskRows>>[number];

/** Kiosks of a court that were not struck off, in the order in which they came. For its staff: {@link maySeeCourtSettings}. */
export async function listKiosks(on: Reads, courtCode: string): Promise<readonly Kiosk[]> {
  return (await listKioskRows(on, courtCode)).map(kioskOf);
}

export interface KioskOfBrowser {
  readonly id: KioskId;
  readonly courtCode: string;
  /** It has shown its key a short while ago: what comes from this browser comes from the kiosk. */
  readonly isTrusted: boolean;
}

/** The kiosk that a browser is, told by its cookie; trusted only while its key was shown of late. */
export async function findKioskOfBrowser(
  { reads, keys, clock }: Platform,
  browserToken: string,
): Promise<KioskOfBrowser | undefined> {
  const row = await findRowOfBrowser(reads, keys.mac(BROWSER_PURPOSE, browserToken));
  if (!row) return undefined;
  const isTrusted = row.pass_until !== null && Temporal.Instant.compare(row.pass_until, clock.now()) > 0;
  return { id: row.id, courtCode: row.court_code, isTrusted };
}

function kioskOf(row: Row): Kiosk {
  return {
    ...{ id: row.id, courtCode: row.court_code, name: row.name, state: row.state, madeAt: row.made_at },
    ...{ codeUntil: row.code_until ?? undefined, lastSeenAt: row.last_seen_at ?? undefined },
    ...{ version: row.version ?? undefined, screen: row.screen ?? undefined, clockOffS: row.clock_off_s ?? undefined },
    ...{ errorCount: row.error_count, lastError: row.last_error ?? undefined, isStorageFull: row.is_storage_full },
  };
}
