import type { StaffRole } from '#modules/courts';
import { insertCourt, insertStaffPost, systemAct } from '#modules/courts/testing';
import { registerPerson } from '#modules/identity';
import { inventedPerson } from '#modules/identity/testing';
import type { Platform } from '#platform';
import type { Principal } from '#platform/http';
import { type AccountId, newId, type SessionId } from '#platform/ids';
import { type FaceServer, type Seen, serveFaces } from '#testing';
import { desk } from '../face.ts';

export const session = { cookie: '__Host-sot=test' };

/** The desk as one member of staff sees it. */
export interface DeskSite extends FaceServer {
  readonly principal: Principal;
  /** Sends a file as a browser does. */
  upload(url: string, file: string | Uint8Array, fields?: Readonly<Record<string, string>>): Promise<Seen>;
}

/** Court 7517 once, then people with an office there or in another court. */
export async function layCourt(platform: Platform): Promise<void> {
  await platform.db.transact(systemAct, async (tx) => {
    tx.record({ kind: 'test', id: 'court' });
    await insertCourt(tx);
  });
}

/** Somebody with the office, and the desk opened by him. */
export async function deskOf(platform: Platform, role: StaffRole, courtCode = '7517'): Promise<DeskSite> {
  const { given: givenName, ...person } = inventedPerson('Үстелов', 'Бақыт');
  const personId = await platform.db.transact(systemAct, async (tx) => {
    const id = await registerPerson(tx, { ...person, givenName });
    await insertStaffPost(tx, { person_id: id, role, court_code: courtCode, surname: 'Үстелов', given_name: 'Бақыт' });
    return id;
  });
  const principal: Principal = {
    ...{ accountId: newId<AccountId>(), personId, sessionId: newId<SessionId>(), kind: 'person' },
    ...{ isConfirmed: true, displayName: 'Үстелов Б.', lang: 'kk', mustGiveSecondFactor: false },
    posts: [{ courtCode, role }],
  };
  const site = await serveFaces(platform, [desk], principal);
  return {
    ...site,
    principal,
    get: (url, headers = {}) => site.get(url, { ...session, ...headers }),
    post: (url, fields, headers = {}) => site.post(url, fields, { ...session, ...headers }),
    upload: (url, file, fields = {}) => upload(site, url, file, fields),
  };
}

async function upload(
  site: FaceServer,
  url: string,
  file: string | Uint8Array,
  fields: Readonly<Record<string, string>>,
): Promise<Seen> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  form.append('file', new Blob([Uint8Array.from(bytes)], { type: 'text/csv' }), 'list.csv');
  const sent = new Response(form);
  return await site.send(url, Buffer.from(await sent.arrayBuffer()), {
    ...session,
    'content-type': String(sent.headers.get('content-type')),
  });
}
