import { Readable } from 'node:stream';
import type { HouseError } from '#platform/errors';
import { errorBodyOf, type StreamAnswer, type StreamRequest, type StreamRoute } from '#platform/http';
import { conferenceErrors } from '../../errors.ts';
import type { MediaNode } from './media-node.ts';

const PATHS = [
  '/whip/:room',
  '/whip/:room/:resource',
  '/whep/:room/:publication',
  '/whep/:room/:publication/:resource',
];
const METHODS = ['POST', 'PATCH', 'DELETE', 'OPTIONS'] as const;
/** What the handler reads of a request; everything else stays outside. */
const HEADERS = ['authorization', 'content-type', 'content-length', 'if-match'];

/** WHIP (RFC 9725) and WHEP of this node: the token alone opens them, whoever is signed in. */
export function mediaNodeRoutes(node: Pick<MediaNode, 'answer'>): readonly StreamRoute[] {
  return PATHS.flatMap((path) =>
    METHODS.map((method) => ({
      ...{ method, path, access: 'everyone' as const },
      run: (request: StreamRequest) => answer(node, path, method, request),
    })),
  );
}

async function answer(
  node: Pick<MediaNode, 'answer'>,
  path: string,
  method: string,
  request: StreamRequest,
): Promise<StreamAnswer> {
  const { platform, params, header, body } = request;
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''));
  const headers = HEADERS.flatMap((name): [string, string][] => {
    const value = header(name);
    return value === undefined ? [] : [[name, value]];
  });
  const hasBody = method === 'POST' || method === 'PATCH';
  const response = await node.answer(
    new Request(new URL(filled, 'http://media'), {
      ...{ method, headers },
      ...(hasBody ? { body: Readable.toWeb(body) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
    } as RequestInit),
  );
  if (!response) return { status: 404 };
  const answered = { ...Object.fromEntries(response.headers), ...allowed(platform.publicOrigin) };
  if (response.status === 429) return inWords(conferenceErrors('CONFERENCE_CONNECTIONS_MANY'), answered);
  return {
    ...{ status: response.status, headers: answered },
    ...(response.body ? { body: await response.text() } : {}),
  };
}

/** What the person can mend himself is said, not only numbered. */
function inWords(error: HouseError, headers: Record<string, string>): StreamAnswer {
  return {
    ...{ status: error.status, headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } },
    body: JSON.stringify(errorBodyOf(error, '')),
  };
}

/** Pages come from the house's own origin, media may be carried by another one of it. */
function allowed(origin: string): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': METHODS.join(', '),
    'access-control-allow-headers': 'authorization, content-type, if-match',
    'access-control-expose-headers': 'etag, link, location',
  };
}
