import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { type AccountId, newId, type SessionId } from '#platform/ids';
import { newSessionToken, tokenHash } from '../store/secrets.ts';
import { insertSession } from '../store/session-store.ts';
import { inIdentity, type SessionRow } from '../store/tables.ts';
import { browserMac, device, type Whereabouts } from './whereabouts.ts';

interface Opening {
  readonly accountId: AccountId;
  readonly stage: SessionRow['stage'];
  readonly from: Whereabouts;
  /** `staff` once the second factor was given: a working day instead of half an hour. */
  readonly audience: 'public' | 'staff';
}

/** Begins a session; its token is told once, to the browser. */
export async function openSession(
  platform: Platform,
  tx: Tx,
  { accountId, stage, from, audience }: Opening,
): Promise<{ readonly token: string; readonly sessionId: SessionId }> {
  const now = tx.clock.now();
  const rule = await inIdentity(tx)
    .selectFrom('identity.session_rule')
    .select(['idle_minutes', 'longest_minutes'])
    .where('audience', '=', audience)
    .executeTakeFirstOrThrow();
  const token = newSessionToken();
  const sessionId = newId<SessionId>();
  await insertSession(tx, {
    id: sessionId,
    token_hash: tokenHash(token),
    account_id: accountId,
    stage,
    device: device(from),
    network: tx.act.network ?? '',
    browser_mac: browserMac(platform, from),
    created_at: now,
    last_seen_at: now,
    idle_minutes: rule.idle_minutes,
    expires_at: now.add({ minutes: rule.longest_minutes }),
    second_factor_at: audience === 'staff' ? now : null,
    ended_at: null,
    ended_by: null,
  });
  return { token, sessionId };
}
