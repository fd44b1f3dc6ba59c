import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Principal } from '#platform/http';
import type { SessionId } from '#platform/ids';
import { identityErrors } from '../errors.ts';
import { endSessions } from '../store/session-store.ts';

/** Signs this browser out. */
export async function signOut(
  platform: Platform,
  act: Act,
  { accountId, personId, sessionId }: Principal,
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    await endSessions(tx, accountId, { only: sessionId }, 'sign-out');
    tx.record({ kind: 'session', id: sessionId, personId });
  });
}

/** Signs another of the holder's own browsers out. @throws IDENTITY_SESSION_OVER when it is over or somebody else's */
export async function endOwnSession(platform: Platform, act: Act, principal: Principal, id: SessionId): Promise<void> {
  const { accountId, personId } = principal;
  await platform.db.transact(act, async (tx) => {
    const ended = await endSessions(tx, accountId, { only: id }, 'elsewhere');
    if (ended === 0) throw identityErrors('IDENTITY_SESSION_OVER');
    tx.record({ kind: 'session', id, personId });
  });
}

/** Signs out everywhere but here. */
export async function endOtherSessions(platform: Platform, act: Act, principal: Principal): Promise<void> {
  const { accountId, personId, sessionId } = principal;
  await platform.db.transact(act, async (tx) => {
    const ended = await endSessions(tx, accountId, { except: sessionId }, 'elsewhere');
    tx.record({ kind: 'account', id: accountId, personId }, { ended });
  });
}
