import type pg from 'pg';
import { findMeant, readAnew, searchAll } from '#modules/search';
import { systemClock } from '#platform/clock';
import { APPLICATION_ROLE, Database, openPool, type Reads } from '#platform/db';
import { createTestDatabase, stopOwnCluster } from '#platform/db/testing';
import type { Figure } from './figure.ts';
import { type Question, questions } from './questions.ts';
import { plainTexts, shelfOf } from './shelf.ts';

/** Places of an answer that a person looks at before giving up. */
const LOOKED_AT = 10;

type Ask = (typed: string) => Promise<readonly string[]>;

/** How well our questions are answered over our shelf, by us and by PostgreSQL's own analyses, with a table of each. */
export async function measureSearch(): Promise<{ readonly figures: readonly Figure[]; readonly table: string }> {
  const { host, database, drop } = await createTestDatabase();
  const pool = { applicationName: 'quality', onError: () => undefined } as const;
  const db = new Database(openPool({ host, database, user: APPLICATION_ROLE }, { ...pool, size: 4 }), systemClock);
  const owner = openPool({ host, database, user: 'postgres' }, { ...pool, size: 1 });
  try {
    for (const source of shelfOf()) await readAnew({ db, reads: db.reads }, source);
    await layPeers(owner);
    const ours = await answersOf(questions, (typed) => askUs(db.reads, typed));
    const russian = await answersOf(questions, (typed) => askPeer(owner, 'russian', typed));
    const simple = await answersOf(questions, (typed) => askPeer(owner, 'simple', typed));
    const figure = (name: string, of: (answers: readonly Answer[]) => number): Figure => ({
      ...{ name: `search-${name}`, unit: 'share', ours: of(ours), n: questions.length },
      peer: { russian: of(russian), simple: of(simple) },
    });
    return {
      figures: [figure('first', shareFirst), figure('recall', meanRecall), figure('reciprocal-rank', meanReciprocal)],
      table: tableOf(ours),
    };
  } finally {
    await db.close();
    await owner.end();
    await drop();
    await stopOwnCluster();
  }
}

/** As the page does: when nothing is found, what was meant is offered, one press away. */
async function askUs(on: Reads, typed: string): Promise<readonly string[]> {
  const { found } = await searchAll(on, { text: typed, perPage: LOOKED_AT });
  if (found.length > 0) return found.map(({ ref }) => ref);
  const meant = await findMeant(on, typed);
  return meant === undefined
    ? []
    : (await searchAll(on, { text: meant, perPage: LOOKED_AT })).found.map(({ ref }) => ref);
}

async function layPeers(owner: pg.Pool): Promise<void> {
  const texts = plainTexts();
  await owner.query('create table shelf as select * from unnest($1::text[], $2::text[]) as one (ref, words)', [
    texts.map(({ ref }) => ref),
    texts.map(({ text }) => text),
  ]);
}

async function askPeer(owner: pg.Pool, config: 'russian' | 'simple', typed: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ ref: string }>(
    `select ref from shelf, plainto_tsquery('${config}', $1) as query where to_tsvector('${config}', words) @@ query
     order by ts_rank(to_tsvector('${config}', words), query) desc, ref limit ${LOOKED_AT}`,
    [typed.toLowerCase()],
  );
  return rows.map(({ ref }) => ref);
}

interface Answer {
  readonly question: Question;
  readonly found: readonly string[];
  /** Place of the first expected document, from 1; 0: not found. Of a question for nothing 1 when nothing came. */
  readonly place: number;
  /** Expected documents among those looked at. */
  readonly recall: number;
}

async function answersOf(asked: readonly Question[], ask: Ask): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const question of asked) answers.push(judge(question, await ask(question[1])));
  return answers;
}

function judge(question: Question, found: readonly string[]): Answer {
  const [, , first, ...others] = question;
  if (first === undefined) {
    const isRight = found.length === 0;
    return { question, found, place: isRight ? 1 : 0, recall: isRight ? 1 : 0 };
  }
  const expected = [first, ...others];
  const recall = expected.filter((ref) => found.includes(ref)).length / expected.length;
  return { question, found, place: found.indexOf(first) + 1, recall };
}

function mean(values: readonly number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1000) / 1000;
}

const shareFirst = (answers: readonly Answer[]): number => mean(answers.map(({ place }) => (place === 1 ? 1 : 0)));
const meanRecall = (answers: readonly Answer[]): number => mean(answers.map(({ recall }) => recall));
const meanReciprocal = (answers: readonly Answer[]): number =>
  mean(answers.map(({ place }) => (place === 0 ? 0 : 1 / place)));

function tableOf(answers: readonly Answer[]): string {
  return answers
    .map(({ question: [trait, typed, ...expected], found, place, recall }) => {
      const sign = place === 1 && recall === 1 ? ' ok ' : 'MISS';
      const wanted = expected.join(', ') || 'nothing';
      return `${sign} ${trait.padEnd(9)} ${typed.padEnd(28)} wanted ${wanted.padEnd(26)} got ${found.slice(0, 4).join(', ')}`;
    })
    .join('\n');
}
