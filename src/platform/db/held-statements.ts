import { type Compilable, CompiledQuery, sql } from 'kysely';
import type pg from 'pg';
import { rawQuery, type Tx } from './handle.ts';

const MARK = '/* with the next */';

/** Begins a statement whose answer nobody reads: it is held back and travels with the next one of its transaction. */
export const sentWithNext = sql.raw(MARK);

/**
 * Writes without waiting: the statement is sent together with the next one of its transaction, or with the commit, and an
 * error of it is thrown there. For writes of which nobody reads how many rows they changed.
 */
export async function writeLater(tx: Tx, write: Compilable): Promise<void> {
  const { sql: text, parameters } = write.compile();
  await rawQuery(tx).executeQuery(CompiledQuery.raw(`${MARK}${text}`, [...parameters]));
}

type RowsOf<Statements extends readonly Compilable<unknown>[]> = {
  -readonly [At in keyof Statements]: Statements[At] extends Compilable<infer Row> ? Row[] : never;
};

/**
 * Sends statements that do not need each other's answers in one packet: they are done in this order.
 * @returns the rows of each
 */
export async function together<const Statements extends readonly Compilable<unknown>[]>(
  tx: Tx,
  ...statements: Statements
): Promise<RowsOf<Statements>> {
  const asked = statements.map((one, at) => {
    const { sql: text, parameters } = one.compile();
    const isLast = at === statements.length - 1;
    return rawQuery(tx).executeQuery(CompiledQuery.raw(isLast ? text : `${MARK}${text}`, [...parameters]));
  });
  const answers = await Promise.all(asked);
  return answers.map(({ rows }) => rows) as RowsOf<Statements>;
}

export interface Statement {
  readonly text: string;
  readonly name?: string;
  readonly values?: readonly unknown[];
}

/** Given for a statement that is held; its rows are put in when they come. */
interface Later {
  readonly command: 'SELECT';
  readonly rowCount: 0;
  readonly rows: unknown[];
}

interface Held {
  readonly statement: Statement;
  readonly later: Later;
}

const nothingYet = (): Later => ({ command: 'SELECT', rowCount: 0, rows: [] });

/**
 * Sends the statements of one connection, several in one packet where nobody waits for an answer: `begin` goes with what
 * follows it, and what a deed leaves behind goes with its commit. An error of a held statement is thrown by the one that it
 * travelled with; PostgreSQL answers the commit of a failed transaction by rolling it back.
 */
export class HeldStatements {
  readonly #client: pg.PoolClient;
  #held: Held[] = [];

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async send(statement: Statement): Promise<unknown> {
    const { text } = statement;
    if (isBegin(text) || text.startsWith(MARK)) {
      const later = nothingYet();
      this.#held.push({ statement, later });
      return later;
    }
    const isUndone = text === 'rollback';
    const wasBegun = !isBegin(this.#held[0]?.statement.text ?? '');
    const before = isUndone ? [] : this.#held;
    this.#held = [];
    if (isUndone && !wasBegun) return nothingYet();
    if (before.length === 0) return await this.#query(statement);
    return await this.#together(before, statement);
  }

  async #together(before: readonly Held[], last: Statement): Promise<unknown> {
    const stream = (this.#client as unknown as Connected).connection?.stream;
    stream?.cork();
    const answers = [...before.map(({ statement }) => statement), last].map((one) => this.#query(one));
    stream?.uncork();
    const settled = await Promise.allSettled(answers);
    for (const one of settled) if (one.status === 'rejected') throw one.reason;
    const given = settled.map((one) => (one as PromiseFulfilledResult<Answer>).value);
    for (const [at, { later }] of before.entries()) for (const row of given[at]?.rows ?? []) later.rows.push(row);
    return given.at(-1);
  }

  async #query({ text, name, values }: Statement): Promise<Answer> {
    if (!values) return await this.#client.query(text);
    return await this.#client.query({ ...(name ? { name } : {}), text, values: [...values] });
  }
}

function isBegin(text: string): boolean {
  return text === 'begin' || text.startsWith('start transaction');
}

/** What the driver says to one statement; to several in one text it says a list. */
interface Answer {
  readonly rows?: readonly unknown[];
}

/** The socket of the driver's client, which gathers packets while it is corked. */
interface Connected {
  readonly connection?: { readonly stream: { cork(): void; uncork(): void } };
}
