import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { readAnew, type SearchDocument, type SearchSource, searchAll } from '#modules/search';
import { systemClock } from '#platform/clock';
import { APPLICATION_ROLE, Database, openPool } from '#platform/db';
import { lawText, randomFrom, wordsOfLaw } from './law-text.ts';
import { type Promised, rounded } from './promise-line.ts';
import { serve } from './served.ts';

const DOCUMENTS = 50_000;
const WORDS = 150;
const QUERIES = 1_000;
const LIMIT_MS = 15;
/** Of the peers a question may take a second: so many of the same mix tell their figures. */
const PEER_QUERIES = 100;

/**
 * Questions of every kind over 50,000 documents of 150 words, one after another, as a reader asks them. The peers are
 * PostgreSQL's own analyses of the same texts: they answer fewer of the questions, so their answers are counted too.
 */
export async function measure(): Promise<readonly Promised[]> {
  // Its court has no day: what is searched is laid here, and nobody's life is lived beside it.
  const served = await serve({ port: 3908, untilLaid: true, env: { DEMO_DAY: 'empty' } });
  const host = readFileSync(join(served.dataFolder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[4] ?? '';
  const pool = { applicationName: 'bench', onError: () => undefined } as const;
  const target = { host, database: 'postgres' };
  const database = new Database(
    openPool({ ...target, user: APPLICATION_ROLE }, { ...pool, size: 4, isPipelined: true }),
    systemClock,
  );
  const owner = openPool({ ...target, user: 'postgres' }, { ...pool, size: 1 });
  // A database of their own: in the locale C of ours trigrams know no Cyrillic letter.
  await owner.query(
    `create database peers template template0 locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`,
  );
  const peers = openPool({ host, database: 'peers', user: 'postgres' }, { ...pool, size: 1 });
  try {
    // Beside each other: one is the work of this process, the other that of PostgreSQL.
    await Promise.all([
      told('documents read', async () => {
        await readAnew({ db: database, reads: database.reads }, shelf());
        await owner.query('vacuum analyze search.document');
      }),
      told('peers laid', () => layPeers(peers)),
    ]);
    const questions = questionsOf();
    const ours = await told('questions asked', () =>
      timed(questions, async (text) => (await searchAll(database.reads, { text })).found.length),
    );
    const { russian, simple, trigram } = await askPeers(peers, questions.slice(0, PEER_QUERIES));
    const peer = { russian: russian.p95, simple: simple.p95, trigram: trigram.p95 };
    return [
      {
        ...{ name: 'search-small', unit: 'ms', ours: ours.p95, limit: LIMIT_MS, n: QUERIES, peer },
        ...{ ratio: rounded(ours.p95 / LIMIT_MS), goal: 1, better: 'lower' },
      },
      {
        ...{ name: 'search-small-answered', unit: 'share', ours: ours.answered, limit: 1, n: QUERIES },
        peer: { russian: russian.answered, simple: simple.answered, trigram: trigram.answered },
        ...{ ratio: rounded(ours.answered / russian.answered), goal: 1, better: 'higher' },
      },
    ];
  } finally {
    await database.close();
    await peers.end();
    await owner.end();
    await served.stop();
  }
}

/** Says on standard error how long it took: the laying is most of the run. */
async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await work();
  process.stderr.write(`search-small: ${what} in ${Math.round((performance.now() - began) / 1000)} s\n`);
  return done;
}

function shelf(): SearchSource {
  const refs = Array.from({ length: DOCUMENTS }, (_, n) => String(n).padStart(6, '0'));
  return {
    ...{ kind: 'act', facts: [] },
    read: async (_on, ref) => documentOf(ref),
    list: async (_on, after, most) => {
      const from = after === '' ? 0 : Number(after) + 1;
      return refs.slice(from, from + most);
    },
  };
}

function documentOf(ref: string): SearchDocument | undefined {
  // The acts of the demo court are none of these and are forgotten.
  if (!/^\d{6}$/.test(ref)) return undefined;
  const n = Number(ref);
  const number = `7598-20-00-2/${n}`;
  return {
    ...{ kind: 'act', ref, courtCode: '7598', until: null, href: `/acts/${ref}`, numbers: [number] },
    at: Temporal.Instant.fromEpochMilliseconds(1_700_000_000_000 + n * 60_000),
    title: { kk: `Шешім № ${number}`, ru: `Решение № ${number}`, en: `Decision No ${number}` },
    about: { kk: '', ru: '', en: '' },
    words: lawText(n, WORDS),
  };
}

/** Two words of the law, a form of a rare word, the beginning of a name, a number: in the shares in which people ask. */
function questionsOf(): readonly string[] {
  const random = randomFrom(20_261_127);
  return Array.from({ length: QUERIES }, (_, n) => {
    const word = (): string => wordsOfLaw(random, 1)[0] ?? '';
    if (n % 5 < 2) return `${word()} ${word()}`;
    if (n % 5 === 2) return word();
    if (n % 5 === 3) return word().slice(0, 4);
    return `7598-20-00-2/${Math.floor(random() * DOCUMENTS)}`;
  });
}

const layingPeers = [
  `set maintenance_work_mem = '256MB'`,
  `alter table bench_text add russian tsvector generated always as (to_tsvector('russian', words)) stored,
     add simple tsvector generated always as (to_tsvector('simple', words)) stored`,
  'create index on bench_text using gin (russian)',
  'create index on bench_text using gin (simple)',
  'create index on bench_text using gin (words gin_trgm_ops)',
  'create index on bench_text (at desc)',
  'vacuum analyze bench_text',
];

/** The same texts for PostgreSQL alone. */
async function layPeers(peers: pg.Pool): Promise<void> {
  await peers.query('create extension pg_trgm');
  await peers.query('create table bench_text (at timestamptz, title text, words text)');
  for (let from = 0; from < DOCUMENTS; from += 5000) {
    const some = Array.from({ length: 5000 }, (_, n) => documentOf(String(from + n).padStart(6, '0'))).filter(
      (one) => one !== undefined,
    );
    await peers.query(
      `insert into bench_text select at, title, title || ' ' || words
       from unnest($1::timestamptz[], $2::text[], $3::text[]) as one (at, title, words)`,
      [some.map(({ at }) => at.toString()), some.map(({ title }) => title.kk), some.map(({ words }) => words)],
    );
  }
  for (const text of layingPeers) await peers.query(text);
}

async function askPeers(peers: pg.Pool, questions: readonly string[]) {
  const asked = (name: string, query: string) =>
    told(`${name} asked`, () => timed(questions, (text) => ask(peers, query, text)));
  const russian = await asked('russian', byVector('russian'));
  const simple = await asked('simple', byVector('simple'));
  return { russian, simple, trigram: await asked('trigram', byTrigram) };
}

const byVector = (config: 'russian' | 'simple'): string =>
  `select title from bench_text where ${config} @@ plainto_tsquery('${config}', $1) order by at desc limit 20`;
const byTrigram = `select title from bench_text
  where words ilike all (select '%' || word || '%' from unnest(string_to_array($1, ' ')) word) order by at desc limit 20`;

async function ask(peers: pg.Pool, text: string, question: string): Promise<number> {
  return (await peers.query(text, [question])).rows.length;
}

async function timed(questions: readonly string[], answer: (text: string) => Promise<number>) {
  for (const text of questions.slice(0, 20)) await answer(text);
  const times: number[] = [];
  let answered = 0;
  for (const text of questions) {
    const began = performance.now();
    if ((await answer(text)) > 0) answered += 1;
    times.push(performance.now() - began);
  }
  const sorted = times.sort((a, b) => a - b);
  return {
    p95: rounded(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY),
    answered: rounded(answered / questions.length),
  };
}
