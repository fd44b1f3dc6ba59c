import type { Reads } from '#platform/db';
import type { Principal } from '#platform/http';
import type { SessionId } from '#platform/ids';
import { openSessionsOf } from '../store/session-store.ts';

/** One of the holder's own sessions as he may recognise it. */
export interface ListedSession {
  readonly id: SessionId;
  /** Browser and system; empty when unknown. */
  readonly device: string;
  /** Truncated network, e.g. `203.0.113.0/24`. */
  readonly network: string;
  readonly beganAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
  /** When it ends if nothing is done in it any more. */
  readonly endsAt: Temporal.Instant;
  readonly isThis: boolean;
}

/** The last used first. */
export async function listSessions(on: Reads, principal: Principal): Promise<readonly ListedSession[]> {
  const rows = await openSessionsOf(on, principal.accountId);
  return rows.map((row) => {
    const idleEnd = row.last_seen_at.add({ minutes: row.idle_minutes });
    return {
      id: row.id,
      device: row.device,
      network: row.network,
      beganAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      endsAt: Temporal.Instant.compare(idleEnd, row.expires_at) < 0 ? idleEnd : row.expires_at,
      isThis: row.id === principal.sessionId,
    };
  });
}
