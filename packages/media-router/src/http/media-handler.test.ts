import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { offerText } from '../../testing/offers.ts';
import { MediaHandler } from './media-handler.ts';
import type { Answered, RoomAccess } from './room-access.ts';
import { type Grant, issueToken, readToken, type TokenKeys } from './token.ts';
import { turnCredentials } from './turn-credentials.ts';

const NOW = 1_795_000_000;
const key = (name: string, fill: number) => ({ name, secret: Buffer.alloc(32, fill) });
const keys: TokenKeys = [key('a', 1)];
const turn = { urls: ['turn:relay.example:3478?transport=udp', 'turns:relay.example:443'], secret: 'shared' };
const FRAGMENT =
  'a=ice-ufrag:frag\r\na=ice-pwd:passwordpasswordpassword\r\na=candidate:1 1 udp 1 127.0.0.1 5001 typ host\r\n';

/** Rooms that say what was asked of them. */
class ToldRooms implements RoomAccess {
  readonly told: string[] = [];
  next: Answered = { ok: true, connection: 'c1', answer: 'v=0\r\n' };
  async publish(room: string, person: string): Promise<Answered> {
    this.told.push(`publish ${room} ${person}`);
    return this.next;
  }
  async subscribe(room: string, person: string, publication: string): Promise<Answered> {
    this.told.push(`subscribe ${room} ${person} ${publication}`);
    return this.next;
  }
  async addCandidates(room: string, connection: string, candidates: readonly string[]): Promise<void> {
    this.told.push(`candidates ${room} ${connection} ${candidates.length}`);
  }
  async want(room: string, connection: string, wanted: string): Promise<void> {
    this.told.push(`want ${room} ${connection} ${wanted}`);
  }
  async leave(room: string, connection: string): Promise<void> {
    this.told.push(`leave ${room} ${connection}`);
  }
}

class Door {
  readonly rooms = new ToldRooms();
  now = NOW;
  keys = keys;
  readonly handler = new MediaHandler({ rooms: this.rooms, keys: () => this.keys, turn, unixSeconds: () => this.now });
  #count = 0;

  token(more: Partial<Grant> = {}): string {
    this.#count += 1;
    const grant: Grant = {
      id: `t${this.#count}`,
      room: 'r1',
      person: 'p1',
      role: 'lawyer',
      right: 'publish',
      expiresAt: NOW + 60,
    };
    return issueToken({ ...grant, ...more }, keys);
  }

  async ask(
    method: string,
    path: string,
    token?: string,
    body?: string,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const answer = await this.handler.answer(
      new Request(`https://court.example${path}`, {
        method,
        headers: {
          'content-type': 'application/sdp',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      }),
    );
    assert.ok(answer);
    return answer;
  }

  post(token?: string, path = '/whip/r1'): Promise<Response> {
    return this.ask('POST', path, token, offerText({ direction: 'sendonly' }));
  }
}

test('POST makes a resource that has an address, an entity tag and relays, and DELETE ends it', async () => {
  const door = new Door();
  const token = door.token();
  const made = await door.post(token);
  assert.equal(made.status, 201);
  assert.equal(made.headers.get('content-type'), 'application/sdp');
  assert.match(made.headers.get('location') ?? '', /^\/whip\/r1\/[\w-]{22}$/);
  assert.match(made.headers.get('etag') ?? '', /^"[\w-]{11}"$/);
  assert.match(
    made.headers.get('link') ?? '',
    /<turn:relay.example:3478\?transport=udp>; rel="ice-server"; username="1795000060:t1"/,
  );
  const address = made.headers.get('location') ?? '';
  assert.equal((await door.ask('DELETE', address, token)).status, 200);
  assert.equal((await door.ask('DELETE', address, token)).status, 404);
  assert.deepEqual(door.rooms.told, ['publish r1 p1', 'leave r1 c1']);
});

test('a subscription names its publication', async () => {
  const door = new Door();
  const made = await door.post(door.token({ right: 'subscribe' }), '/whep/r1/pub9');
  assert.match(made.headers.get('location') ?? '', /^\/whep\/r1\/pub9\/[\w-]{22}$/);
  assert.deepEqual(door.rooms.told, ['subscribe r1 p1 pub9']);
});

test('a token is used once for POST, also when two come at once; a refusal does not use it up', async () => {
  const door = new Door();
  const token = door.token();
  door.rooms.next = { ok: false, reason: 'full' };
  const full = await door.post(token);
  assert.deepEqual([full.status, full.headers.get('retry-after')], [503, '5']);
  door.rooms.next = { ok: false, reason: 'too-many' };
  const many = await door.post(token);
  assert.deepEqual([many.status, many.headers.get('retry-after')], [429, '5']);
  door.rooms.next = { ok: true, connection: 'c1', answer: 'v=0\r\n' };
  const statuses = await Promise.all([door.post(token), door.post(token)]);
  assert.deepEqual(statuses.map(({ status }) => status).sort(), [201, 401]);
  assert.equal((await door.post(token)).status, 401);
});

test('without a token, or with one that is forged, expired, of another room or right, nothing opens', async () => {
  const door = new Door();
  const [name, claims, mac] = door.token().split('.');
  const forged = `${name}.${Buffer.from(JSON.stringify(['t', 'r1', 'judge', 'judge', 'publish', NOW + 99])).toString('base64url')}.${mac}`;
  const bad = [
    undefined,
    'x',
    forged,
    `b.${claims}.${mac}`,
    `${name}.${claims}.`,
    `${name}.${claims}.${mac}.x`,
    door.token({ room: 'r2' }),
    door.token({ right: 'subscribe' }),
    door.token({ expiresAt: NOW }),
  ];
  for (const token of bad) {
    const answer = await door.post(token);
    assert.deepEqual([answer.status, answer.headers.get('www-authenticate')], [401, 'Bearer']);
  }
  const inQuery = await door.post(undefined, `/whip/r1?access_token=${door.token()}`);
  assert.equal(inQuery.status, 401);
  assert.deepEqual(door.rooms.told, []);
});

test('the address of a resource opens nothing without the token that made it', async () => {
  const door = new Door();
  const address = (await door.post(door.token())).headers.get('location') ?? '';
  assert.equal((await door.ask('DELETE', address)).status, 401);
  assert.equal((await door.ask('DELETE', address, door.token())).status, 404);
  assert.equal((await door.ask('DELETE', `${address}x`, door.token())).status, 404);
});

test('what a token has made in time is ended with it later too, and nothing new is made', async () => {
  const door = new Door();
  const token = door.token();
  const address = (await door.post(token)).headers.get('location') ?? '';
  door.now = NOW + 61;
  assert.equal((await door.post(token)).status, 401);
  assert.equal((await door.ask('DELETE', address, token)).status, 200);
});

test('what the room has ended, one connection or all, has no address any more', async () => {
  for (const end of [
    ({ resources }: MediaHandler) => resources.ended('r1', 'c1'),
    ({ resources }: MediaHandler) => resources.roomEnded('r1'),
  ]) {
    const door = new Door();
    const token = door.token();
    const address = (await door.post(token)).headers.get('location') ?? '';
    end(door.handler);
    assert.equal((await door.ask('DELETE', address, token)).status, 404);
  }
});

test('keys are changed without cutting off those who hold a token of the old one', async () => {
  const door = new Door();
  const token = door.token();
  door.keys = [key('b', 2), ...keys];
  assert.equal((await door.post(token)).status, 201);
  door.keys = [key('b', 2)];
  assert.equal((await door.post(door.token())).status, 401);
  assert.throws(() => issueToken({} as Grant, [{ name: 'a', secret: Buffer.alloc(31) }]), /fewer than 32 bytes/);
});

test('a token says what it was given, and is nothing a second after its end', () => {
  const grant: Grant = { id: 'i', room: 'r', person: 'адам', role: 'куәгер', right: 'subscribe', expiresAt: NOW };
  const token = issueToken(grant, keys);
  assert.deepEqual(readToken(token, keys, NOW - 1), grant);
  assert.equal(readToken(token, keys, NOW), undefined);
  assert.match(token, /^[\w.-]+$/);
});

test('candidates trickle to who names the entity tag; a restart of ICE is refused', async () => {
  const door = new Door();
  const token = door.token();
  const made = await door.post(token);
  const address = made.headers.get('location') ?? '';
  const etag = made.headers.get('etag') ?? '';
  const patch = async (text: string, headers: Record<string, string> = {}): Promise<number> => {
    const type = { 'content-type': 'application/trickle-ice-sdpfrag' };
    return (await door.ask('PATCH', address, token, text, { ...type, ...headers })).status;
  };
  assert.equal(await patch(FRAGMENT), 428);
  assert.equal(await patch(FRAGMENT, { 'if-match': '"other"' }), 412);
  assert.equal(await patch(FRAGMENT, { 'if-match': etag }), 204);
  assert.equal(await patch(FRAGMENT.replace(':frag', ':anew'), { 'if-match': '*' }), 422);
  assert.equal(await patch('nonsense', { 'if-match': etag }), 400);
  assert.equal(await patch(FRAGMENT, { 'if-match': etag, 'content-type': 'text/plain' }), 415);
  assert.deepEqual(door.rooms.told.slice(1), ['candidates r1 c1 1']);
});

test('a subscriber says how large a picture he wants', async () => {
  const door = new Door();
  const token = door.token({ right: 'subscribe' });
  const address = (await door.post(token, '/whep/r1/pub9')).headers.get('location') ?? '';
  const json = { 'content-type': 'application/json' };
  assert.equal((await door.ask('PATCH', address, token, '{"picture":"small"}', json)).status, 204);
  assert.equal((await door.ask('PATCH', address, token, '{"picture":"huge"}', json)).status, 400);
  assert.deepEqual(door.rooms.told.slice(1), ['want r1 c1 small']);
});

test('OPTIONS tells everyone what can be posted, and relays only to who holds a token', async () => {
  const door = new Door();
  const open = await door.ask('OPTIONS', '/whip/r1');
  assert.deepEqual(
    [open.status, open.headers.get('accept-post'), open.headers.get('link')],
    [204, 'application/sdp', null],
  );
  const held = await door.ask('OPTIONS', '/whip/r1', door.token());
  assert.equal(held.headers.get('link')?.match(/rel="ice-server"/g)?.length, 2);
});

test('other methods, other bodies and bodies without an end are refused in time', async () => {
  const door = new Door();
  assert.equal((await door.ask('GET', '/whip/r1', door.token())).headers.get('allow'), 'OPTIONS, POST');
  assert.equal((await door.ask('POST', '/whip/r1', door.token(), 'v=0')).status, 400);
  assert.equal((await door.ask('POST', '/whip/r1', door.token(), 'x'.repeat(70_000))).status, 413);
  assert.equal(
    (await door.ask('POST', '/whip/r1', door.token(), '{}', { 'content-type': 'application/json' })).status,
    415,
  );
  assert.equal(await door.handler.answer(new Request('https://court.example/kk/hearings')), undefined);
  assert.equal(await door.handler.answer(new Request('https://court.example/whip/a/b/c')), undefined);
});

test('every refusal of a room has its status', async () => {
  const expected = {
    malformed: 400,
    'not-allowed': 403,
    'not-found': 404,
    'no-room': 404,
    'not-acceptable': 406,
    full: 503,
    gone: 503,
  } as const;
  for (const [reason, status] of Object.entries(expected)) {
    const door = new Door();
    door.rooms.next = { ok: false, reason: reason as keyof typeof expected };
    assert.equal((await door.post(door.token())).status, status, reason);
  }
});

test('credentials of relays are those that coturn computes, and end with the token', () => {
  const { username, credential } = turnCredentials(turn, 't1', NOW + 60);
  assert.equal(username, `${NOW + 60}:t1`);
  assert.equal(
    credential,
    createHmac('sha1', 'shared')
      .update(`${NOW + 60}:t1`)
      .digest('base64'),
  );
});
