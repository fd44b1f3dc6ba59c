import { formatTime } from '@ashyq/kk-text';
import { listSessions } from '#modules/identity';
import type { PageRequest } from '#platform/http';
import { signedIn } from './signed-in.ts';

/** «14:35»: when this session ends if nothing is done in it any more. */
export async function sessionEnd(request: PageRequest): Promise<string | undefined> {
  const sessions = await listSessions(request.platform.reads, signedIn(request));
  const own = sessions.find(({ isThis }) => isThis);
  return own && formatTime(own.endsAt);
}
