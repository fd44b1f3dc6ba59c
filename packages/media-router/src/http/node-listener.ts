import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MediaHandler } from './media-handler.ts';

/** The handler as a listener of Node's server. @returns whether the request was of media; if not, it is left untouched */
export async function answerNode(
  handler: MediaHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const answer = await handler.answer(requestOf(request));
  if (!answer) return false;
  const links = answer.headers.get('link')?.split(/, (?=<)/) ?? [];
  for (const [name, value] of answer.headers) if (name !== 'link') response.setHeader(name, value);
  if (links.length > 0) response.setHeader('link', links);
  response.writeHead(answer.status);
  if (answer.body) await pipeline(answer.body, response);
  else response.end();
  return true;
}

/** The host is not looked at: addresses are answered as paths. */
function requestOf(message: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers } = message;
  const hasBody = method === 'POST' || method === 'PATCH';
  return new Request(new URL(url, 'http://media'), {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
    ...(hasBody ? { body: Readable.toWeb(message) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
  });
}
