import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Claim } from './claims.ts';

/** As many as the load of the other benches has. */
export const AT_ONCE = 16;

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** Posts JSON as the person of a session. @throws for every answer but 200 */
export async function ask(origin: string, token: string, path: string, body: object): Promise<Record<string, string>> {
  const sent = JSON.stringify(body);
  const headers = {
    ...{ cookie: `__Host-sot=${token}`, origin, 'content-type': 'application/json' },
    'content-length': Buffer.byteLength(sent),
  };
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, string>>();
  request(`${origin}${path}`, { method: 'POST', agent, headers }, async (answer) => {
    const said = await text(answer);
    if (answer.statusCode === 200) resolve(JSON.parse(said));
    else reject(new Error(`${path}: ${answer.statusCode} ${said}`));
  })
    .on('error', reject)
    .end(sent);
  return await promise;
}

/** Sends claims until the time is over or all are sent. */
export async function sendFor(
  origin: string,
  claims: readonly Claim[],
  seconds: number,
): Promise<{ readonly sent: number; readonly tookS: number }> {
  const began = performance.now();
  const ends = began + seconds * 1000;
  const queue = claims.values();
  let sent = 0;
  const sender = async (): Promise<void> => {
    for (const { draftId, signingId, signature, token } of queue) {
      await ask(origin, token, `/api/filing/drafts/${draftId}/submit`, { signingId, signature });
      sent += 1;
      if (performance.now() > ends) return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return { sent, tookS: (performance.now() - began) / 1000 };
}
