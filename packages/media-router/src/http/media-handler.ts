import { Malformed } from '@ashyq/cmaf';
import { readFragment } from '../sdp/read-fragment.ts';
import { readOffer } from '../sdp/read-offer.ts';
import { readText } from './read-text.ts';
import { type Resource, Resources } from './resources.ts';
import type { Answered, RoomAccess } from './room-access.ts';
import { type Grant, type Right, readSpentToken, readToken, type TokenKeys } from './token.ts';
import { iceServerLinks, type TurnServer, turnCredentials } from './turn-credentials.ts';
import { UsedTokens } from './used-tokens.ts';

export interface MediaHandlerOptions {
  readonly rooms: RoomAccess;
  /** Asked at each request, so that keys can be changed while the system runs. */
  readonly keys: () => TokenKeys;
  readonly turn?: TurnServer;
  readonly unixSeconds: () => number;
}

const SDP = 'application/sdp';
const FRAGMENT = 'application/trickle-ice-sdpfrag';
const WANTED = 'application/json';
const STATUS = {
  ...{ malformed: 400, 'not-allowed': 403, 'not-found': 404, 'no-room': 404, gone: 503 },
  ...{ 'not-acceptable': 406, full: 503, 'too-many': 429 },
} as const;
/** Those for which there may be room in a moment. */
const RETRIED: ReadonlySet<number> = new Set([429, 503]);

/**
 * WHIP (RFC 9725) and WHEP over plain requests of the Fetch standard:
 * `/whip/{room}` to publish, `/whep/{room}/{publication}` to subscribe, and under them the resources that POST has made.
 * Tokens are read from the Authorization header alone; neither they nor addresses of resources are written to any log here.
 */
export class MediaHandler {
  readonly #options: MediaHandlerOptions;
  readonly #used = new UsedTokens();
  readonly resources = new Resources();

  constructor(options: MediaHandlerOptions) {
    this.#options = options;
  }

  /** @returns nothing when the path is not of media */
  async answer(request: Request): Promise<Response | undefined> {
    const place = placeOf(new URL(request.url).pathname);
    if (!place) return undefined;
    const grant = this.#grantOf(request, place);
    if (request.method === 'OPTIONS') return this.#options_(place, grant);
    if (!grant) return said(401, { 'www-authenticate': 'Bearer' });
    if (!place.resource) {
      return request.method === 'POST' ? this.#post(request, place, grant) : said(405, { allow: 'OPTIONS, POST' });
    }
    const resource = this.resources.find(place.room, place.resource, grant.id);
    if (!resource) return said(404);
    if (request.method === 'DELETE') return this.#delete(resource);
    if (request.method === 'PATCH') return this.#patch(request, resource);
    return said(405, { allow: 'DELETE, OPTIONS, PATCH' });
  }

  #grantOf(request: Request, { room, right, resource }: Place): Grant | undefined {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    if (!token) return undefined;
    const { keys, unixSeconds } = this.#options;
    const grant = resource ? readSpentToken(token, keys()) : readToken(token, keys(), unixSeconds());
    return grant?.room === room && grant.right === right ? grant : undefined;
  }

  /** Relays are told only to who holds a token; what can be posted is told to all (RFC 9725 4.2). */
  #options_({ resource }: Place, grant: Grant | undefined): Response {
    const links = grant ? this.#links(grant) : [];
    const accepted: [string, string][] = resource ? [['accept-patch', FRAGMENT]] : [['accept-post', SDP]];
    return new Response(null, { status: 204, headers: [...accepted, ...links] });
  }

  #links(grant: Grant): [string, string][] {
    const { turn } = this.#options;
    if (!turn) return [];
    return iceServerLinks(turnCredentials(turn, grant.id, grant.expiresAt)).map((link) => ['link', link]);
  }

  async #post(request: Request, place: Place, grant: Grant): Promise<Response> {
    if (typeOf(request) !== SDP) return said(415, { 'accept-post': SDP });
    const offer = await readText(request);
    if (offer === undefined) return said(413);
    const ice = iceOf(offer);
    if (!ice) return said(400);
    if (!this.#used.use(grant.id, grant.expiresAt, this.#options.unixSeconds()))
      return said(401, { 'www-authenticate': 'Bearer' });
    const answered = await this.#connect(place, grant, offer);
    if (!answered.ok) {
      this.#used.giveBack(grant.id);
      const status = STATUS[answered.reason];
      return said(status, RETRIED.has(status) ? { 'retry-after': '5' } : {});
    }
    const { connection, answer } = answered;
    const resource = this.resources.add({ room: place.room, connection, tokenId: grant.id, ice });
    return new Response(answer, {
      status: 201,
      headers: [
        ['content-type', SDP],
        ['location', `${place.base}/${resource.id}`],
        ['etag', resource.etag],
        ['accept-patch', FRAGMENT],
        ['cache-control', 'no-store'],
        ...this.#links(grant),
      ],
    });
  }

  #connect({ room, right, publication = '' }: Place, { person }: Grant, offer: string): Promise<Answered> {
    const { rooms } = this.#options;
    return right === 'publish' ? rooms.publish(room, person, offer) : rooms.subscribe(room, person, publication, offer);
  }

  async #delete({ id, room, connection }: Resource): Promise<Response> {
    this.resources.remove(id);
    await this.#options.rooms.leave(room, connection);
    return said(200);
  }

  /** Candidates that trickle (RFC 9725 4.3.2); or, as JSON, the largest picture that is wanted. */
  async #patch(request: Request, resource: Resource): Promise<Response> {
    const type = typeOf(request);
    if (type !== FRAGMENT && type !== WANTED) return said(415, { 'accept-patch': FRAGMENT });
    const text = await readText(request);
    if (text === undefined) return said(413);
    return type === WANTED ? this.#want(text, resource) : this.#trickle(text, request, resource);
  }

  async #want(text: string, { room, connection }: Resource): Promise<Response> {
    const [, wanted] = /^\{\s*"picture"\s*:\s*"(none|small|large)"\s*\}$/.exec(text.trim()) ?? [];
    if (wanted !== 'none' && wanted !== 'small' && wanted !== 'large') return said(400);
    await this.#options.rooms.want(room, connection, wanted);
    return said(204);
  }

  async #trickle(text: string, request: Request, { room, connection, etag, ice }: Resource): Promise<Response> {
    const match = request.headers.get('if-match');
    if (match === null) return said(428);
    if (match !== '*' && match !== etag) return said(412);
    try {
      const fragment = readFragment(text);
      // Other credentials ask for an ICE restart, which is not served: who lost the network posts anew.
      if (fragment.ice.fragment !== ice.fragment) return said(422);
      await this.#options.rooms.addCandidates(room, connection, fragment.candidates);
      return said(204);
    } catch (refused) {
      if (refused instanceof Malformed) return said(400);
      throw refused;
    }
  }
}

interface Place {
  readonly right: Right;
  readonly room: string;
  readonly publication?: string;
  /** The path to which a resource is added. */
  readonly base: string;
  readonly resource?: string;
}

const NAME = '[A-Za-z0-9_-]{1,64}';
const WHIP = new RegExp(`^(/whip/(${NAME}))(?:/(${NAME}))?$`);
const WHEP = new RegExp(`^(/whep/(${NAME})/(${NAME}))(?:/(${NAME}))?$`);

function placeOf(path: string): Place | undefined {
  const [, whip, whipRoom, whipResource] = WHIP.exec(path) ?? [];
  if (whip && whipRoom)
    return { right: 'publish', room: whipRoom, base: whip, ...(whipResource ? { resource: whipResource } : {}) };
  const [, whep, room, publication, resource] = WHEP.exec(path) ?? [];
  if (!whep || !room || !publication) return undefined;
  return { right: 'subscribe', room, publication, base: whep, ...(resource ? { resource } : {}) };
}

const typeOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

function iceOf(offer: string): Resource['ice'] | undefined {
  try {
    return readOffer(offer).transport.ice;
  } catch (refused) {
    if (refused instanceof Malformed) return undefined;
    throw refused;
  }
}

const said = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } });
