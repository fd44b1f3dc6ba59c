import { layCase, layCourt, type TestCase, type TestCourt } from '#modules/hearings/testing';
import type { Act } from '#platform/audit';
import type { Principal } from '#platform/http';
import type { SessionId } from '#platform/ids';
import { type FaceServer, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { desk } from '../face.ts';

/** The session cookie of whoever the server takes the visitor for. */
export const session = { cookie: '__Host-sot=session' };

/** The desk of court 7517 on Monday, 23 November 2026, 09:00. */
export interface CourtAtWork {
  readonly platform: TestPlatform;
  readonly court: TestCourt;
  readonly loan: TestCase;
  /** The desk as somebody sees it who acts as in the given act. */
  as(act: Act): Promise<FaceServer>;
}

export async function courtAtWork(): Promise<CourtAtWork> {
  const platform = await testPlatform();
  const court = await layCourt(platform);
  const loan = await layCase(platform, court);
  return { platform, court, loan, as: (act) => serveFaces(platform, [desk], principalOf(act)) };
}

export function principalOf({ actor }: Act): Principal {
  if (actor.kind !== 'staff') throw new Error('not a member of staff');
  const { accountId, personId, courtCode, role } = actor;
  return {
    ...{ accountId, personId, sessionId: 's' as SessionId, kind: 'person', isConfirmed: true },
    ...{ displayName: 'Хатшыбаева Д.', lang: 'kk', posts: [{ courtCode, role }], mustGiveSecondFactor: false },
  };
}
