import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Ask } from '@ashyq/pki';

/**
 * Asks by Node's own client, which costs a quarter of what `fetch` does: every filing asks two services. Connections are kept,
 * redirects are not followed. What its service closed at the very moment of the question is asked once more: it says the same.
 * @param routes host of an address in certificates -> origin that answers for it
 */
export function askOverHttp(routes: Readonly<Record<string, string>>): Ask {
  return async (address, question) => {
    const url = routed(new URL(address), routes);
    try {
      return await ask(url, question);
    } catch (failed) {
      if (!(failed instanceof ClosedMeanwhile)) throw failed;
      return await ask(url, question);
    }
  };
}

class ClosedMeanwhile extends Error {
  override readonly name = 'ClosedMeanwhile';
}

async function ask(url: URL, { method, headers, body, signal }: Parameters<Ask>[1]): ReturnType<Ask> {
  const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, { method, headers, signal });
  request.end(body);
  const answer = await answerTo(request);
  const { statusCode = 0 } = answer;
  const ok = statusCode >= 200 && statusCode < 300;
  if (!ok) answer.destroy();
  return { ok, body: ok ? answer : null };
}

async function answerTo(request: ClientRequest): Promise<IncomingMessage> {
  try {
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    return answer;
  } catch (cause) {
    const isClosed = request.reusedSocket && (cause as NodeJS.ErrnoException).code === 'ECONNRESET';
    throw isClosed ? new ClosedMeanwhile('the connection was closed', { cause }) : cause;
  }
}

function routed(url: URL, routes: Readonly<Record<string, string>>): URL {
  const origin = routes[url.host];
  return origin ? new URL(`${url.pathname}${url.search}`, origin) : url;
}
