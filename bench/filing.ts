/**
 * Claims sent over HTTP: the signature over the manifest is verified in a thread, then filing, talon, notices and facts are
 * written; against bare PostgreSQL that writes as many rows in one transaction each.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { courtProfile, readCertificate, signCms, trustAnchor, verifyCms } from '@ashyq/pki';
import { type Holder, TestPki } from '@ashyq/pki/testing/pki';
import pg from 'pg';
import { canonicalJson } from '#modules/signatures';
import { diskBlobs } from '#platform/blobs';
import { newId } from '#platform/ids';
import { type Promised, rounded } from './promise-line.ts';
import { type Served, serve } from './served.ts';

const PORT = 3905;
/** Sent before it counts: code is compiled while it runs. */
const WARM_UP = 200;
/** As many as the load of the other benches has. */
const AT_ONCE = 16;
/** More than can be sent in the time. */
const PREPARED_A_SECOND = 220;
const GOAL_A_SECOND = 150;
const GOAL_RATIO = 0.3;

interface Ready {
  readonly draftId: string;
  readonly signingId: string;
  readonly signature: string;
}

export async function measure(seconds: number): Promise<readonly Promised[]> {
  const ours = await serve({ port: PORT, untilLaid: true });
  const owner = await connect(ours);
  try {
    const { ready, holder, pki, content } = await prepare(
      ours,
      owner,
      WARM_UP + Math.ceil(seconds * PREPARED_A_SECOND),
    );
    const verificationMs = await timeVerification(pki, holder, content);
    const warm = ready.splice(0, WARM_UP);
    await sendFor(ours.origin, warm, seconds, warm.length);
    const before = await written(owner);
    const { sent, tookS } = await sendFor(ours.origin, ready, seconds, ready.length);
    await allSettled(owner);
    const rows = Math.round(((await written(owner)) - before) / sent);
    const bare = await bareRate(ours, rows, Math.min(seconds, 6));
    const rate = sent / tookS;
    const line = { limit: null, n: sent, better: 'higher' } as const;
    return [
      {
        ...{
          name: 'filing',
          unit: 'filings/s',
          ours: rounded(rate),
          goal: GOAL_RATIO,
          ratio: rounded(rate / bare),
          ...line,
        },
        peer: {
          [`bare PostgreSQL, ${rows} rows in one transaction`]: rounded(bare),
          'goal in filings/s': GOAL_A_SECOND,
        },
      },
      {
        ...{ name: 'filing-verification', unit: 'ms', ours: rounded(verificationMs), limit: null, n: 200 },
        ...{ peer: { 'whole filing on all connections, ms each': rounded((1000 * AT_ONCE) / rate) } },
        ...{ ratio: rounded((verificationMs * rate) / 1000), goal: 1, better: 'lower' as const },
      },
    ];
  } finally {
    await owner.end();
    await ours.stop();
  }
}

async function connect({ dataFolder }: Pick<Served, 'dataFolder'>): Promise<pg.Client> {
  const [, , , , host = ''] = readFileSync(join(dataFolder, 'pg', 'postmaster.pid'), 'utf8').split('\n');
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres' });
  await client.connect();
  return client;
}

const TOKEN = 'bench-token';

async function ask(origin: string, path: string, body?: object): Promise<Record<string, string>> {
  const headers = { cookie: `__Host-sot=${TOKEN}`, origin, 'content-type': 'application/json' };
  const answer = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body ?? {}) });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, string>;
}

/** One claim is written and prepared over HTTP; the others are its copies, each with a manifest and a signature of its own. */
async function prepare(ours: Served, owner: pg.Client, count: number) {
  const { personId, iin } = await signIn(owner);
  const claim = await ask(ours.origin, '/api/filing/drafts/claim', {
    ...{ category: 'loan', language: 'kk', court: '7517', filedBy: 'self', demands: 'Қарызды өндіру', hasPrice: 'yes' },
    ...{ price: 50_000_000, calculation: '500 000', circumstances: 'Қайтармады.', pretrial: 'not-required' },
    ...{ reconciliation: 'Хат жаздым.', needs: [], exemption: 'war_veteran' },
    claimant: [{ number: iin, address: 'Демо қаласы' }],
    respondent: [{ surname: 'Ахметов', givenName: 'Серік' }],
  });
  const draftId = claim.id ?? '';
  const prepared = await ask(ours.origin, `/api/filing/drafts/${draftId}/prepare`);
  const content = Buffer.from(prepared.content ?? '', 'base64');
  const { pki, holder } = await certify(ours, iin);
  const ready: Ready[] = [];
  const blobs = diskBlobs(join(ours.dataFolder, 'blobs'));
  for (let at = 0; at < count; at += 1) {
    const id = newId<never>();
    const manifest = JSON.parse(content.toString());
    manifest.subject.id = id;
    const bytes = new TextEncoder().encode(canonicalJson(manifest));
    const { sha256, sizeBytes } = await blobs.put(bytes);
    const signingId = newId<never>();
    await copy(owner, { draftId, id, signingId, sha256, sizeBytes, talon: String(100_000_000_000 + at), personId });
    ready.push({ draftId: id, signingId, signature: (await signCms(bytes, holder, { isAttached: false })).toBase64() });
  }
  return { ready, holder, pki, content };
}

async function signIn(owner: pg.Client): Promise<{ readonly personId: string; readonly iin: string }> {
  const { rows } = await owner.query(`
    select a.id, a.person_id, a.identifier from identity.account a
    where a.confirmed_by = 'demo' order by a.opened_at, a.id limit 1`);
  const [account] = rows;
  await owner.query(
    `insert into identity.session (id, token_hash, account_id, stage, device, network, browser_mac, created_at, last_seen_at,
       idle_minutes, expires_at)
     values ($1, sha256($2), $3, 'open', 'bench', '127.0.0.0/24', 'bench', now(), now(), 60, now() + interval '1 hour')`,
    [newId(), TOKEN, account.id],
  );
  return { personId: account.person_id, iin: account.identifier };
}

async function certify({ dataFolder }: Served, iin: string): Promise<{ pki: TestPki; holder: Holder }> {
  const pki = await TestPki.open(JSON.parse(readFileSync(join(dataFolder, 'keys', 'demo-pki.json'), 'utf8')));
  const place = 'http://pki.demo.invalid';
  const holder = await pki.issuePerson(
    { surname: 'БЕНЧ', name: 'БЕНЧ', iin },
    {
      from: Temporal.Now.instant().subtract({ hours: 1 }),
      kind: 'ecdsa-p256',
      ...{ ocspAddresses: [`${place}/ocsp`], crlAddresses: [`${place}/ca.crl`] },
    },
  );
  return { pki, holder };
}

interface Copied {
  readonly draftId: string;
  readonly id: string;
  readonly signingId: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly talon: string;
  readonly personId: string;
}

async function copy(owner: pg.Client, one: Copied): Promise<void> {
  const { draftId, id, signingId, sha256, sizeBytes, talon, personId } = one;
  await owner.query({
    name: 'draft',
    text: `insert into filing.draft (id, form, owner_id, lang, began_at, changed_at)
       select $1, form, owner_id, lang, began_at, changed_at from filing.draft where id = $2`,
    values: [id, draftId],
  });
  await owner.query({
    name: 'preparation',
    text: `insert into filing.preparation select $1, signer_id, answers, attachments, document_sha256, document_size_bytes, $2, $3,
       pin_hash, pin_scheme, sealed_pin, prepared_at from filing.preparation where draft_id = $4`,
    values: [id, sha256, talon, draftId],
  });
  await owner.query({
    name: 'signing',
    text: `insert into signatures.signing (id, signer_id, subject_kind, subject_id, sha256, size_bytes, media_type, title, shown,
       back_to, prepared_at) values ($1, $2, 'filing', $3, $4, $5, 'application/json', 'bench', '[]', '/kk', now())`,
    values: [signingId, personId, id, sha256, sizeBytes],
  });
}

async function sendFor(origin: string, ready: readonly Ready[], seconds: number, most: number) {
  const began = performance.now();
  const ends = began + seconds * 1000;
  const queue = ready.slice(0, most).values();
  let sent = 0;
  const sender = async (): Promise<void> => {
    for (const { draftId, signingId, signature } of queue) {
      await ask(origin, `/api/filing/drafts/${draftId}/submit`, { signingId, signature });
      sent += 1;
      if (performance.now() > ends) return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return { sent, tookS: (performance.now() - began) / 1000 };
}

/** The same verification alone, on one core, without what a court keeps as evidence. */
async function timeVerification(pki: TestPki, holder: Holder, content: Uint8Array): Promise<number> {
  const cms = await signCms(content, holder, { isAttached: false });
  const anchors = [trustAnchor(readCertificate(pki.root.certificate.bytes))];
  const verify = async (): Promise<void> => {
    const given = { content, anchors, certificates: [pki.authority.certificate], now: Temporal.Now.instant() };
    const { verdict } = await verifyCms(cms, { ...given, profile: courtProfile, revocation: 'skipped' });
    if (verdict.indication !== 'TOTAL_PASSED') throw new Error(`verification: ${verdict.subIndication}`);
  };
  for (let warm = 0; warm < 50; warm += 1) await verify();
  const began = performance.now();
  for (let times = 0; times < 200; times += 1) await verify();
  return (performance.now() - began) / 200;
}

/** Rows inserted, changed and deleted so far, jobs among them. */
async function written(owner: pg.Client): Promise<number> {
  await owner.query('select pg_stat_clear_snapshot()');
  const { rows } = await owner.query(
    'select sum(n_tup_ins + n_tup_upd + n_tup_del)::bigint as written from pg_stat_user_tables',
  );
  return Number(rows[0].written);
}

/** The jobs of the filings belong to them: their rows count too. */
async function allSettled(owner: pg.Client): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const { rows } = await owner.query(
      `select count(*)::int as waiting from graphile_worker.jobs where run_at <= now()`,
    );
    if (rows[0].waiting === 0) break;
    await new Promise((done) => setTimeout(done, 250));
  }
  await new Promise((done) => setTimeout(done, 1200));
}

/** One prepared statement a row, as a driver sends them; rows as wide as the middle of ours. */
async function bareRate(ours: Served, rows: number, seconds: number): Promise<number> {
  const clients = await Promise.all(Array.from({ length: AT_ONCE }, () => connect(ours)));
  await clients[0]?.query(`create schema bench; create table bench.written (id uuid primary key, kind text not null,
    of uuid not null, at timestamptz not null, body jsonb not null); create index on bench.written (of)`);
  const body = JSON.stringify({ text: randomBytes(150).toString('base64') });
  const ends = performance.now() + seconds * 1000;
  const began = performance.now();
  let done = 0;
  const write = async (client: pg.Client): Promise<void> => {
    while (performance.now() < ends) {
      await client.query('begin');
      for (let row = 0; row < rows; row += 1) {
        const values = [newId(), 'row', newId(), new Date(), body];
        await client.query({ name: 'write', text: 'insert into bench.written values ($1, $2, $3, $4, $5)', values });
      }
      await client.query('commit');
      done += 1;
    }
  };
  await Promise.all(clients.map(write));
  const rate = done / ((performance.now() - began) / 1000);
  await Promise.all(clients.map((client) => client.end()));
  return rate;
}
