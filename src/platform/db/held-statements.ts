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

export interface Statement {
  readonly text: string;
  readonly name?: string;
  readonly values?: readonly unknown[];
}

const NOTHING = { command: 'SELECT', rowCount: 0, rows: [] } as const;

/**
 * Sends the statements of one connection, several in one packet where nobody waits for an answer: `begin` goes with what
 * follows it, and what a deed leaves behind goes with its commit. An error of a held statement is thrown by the one that it
 * travelled with; PostgreSQL answers the commit of a failed transaction by rolling it back.
 */
export class HeldStatements {
  readonly #client: pg.PoolClient;
  #held: Statement[] = [];

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async send(statement: Statement): Promise<unknown> {
    const { text } = statement;
    if (isBegin(text) || text.startsWith(MARK)) {
      this.#held.push(statement);
      return NOTHING;
    }
    const isUndone = text === 'rollback';
    const wasBegun = !isBegin(this.#held[0]?.text ?? '');
    const before = isUndone ? [] : this.#held;
    this.#held = [];
    if (isUndone && !wasBegun) return NOTHING;
    if (before.length === 0) return await this.#query(statement);
    return await this.#together(before, statement);
  }

  async #together(before: readonly Statement[], last: Statement): Promise<unknown> {
    const stream = (this.#client as unknown as Connected).connection?.stream;
    stream?.cork();
    const answers = [...before, last].map((one) => this.#query(one));
    stream?.uncork();
    const settled = await Promise.allSettled(answers);
    for (const one of settled) if (one.status === 'rejected') throw one.reason;
    return (settled.at(-1) as PromiseFulfilledResult<unknown>).value;
  }

  async #query({ text, name, values }: Statement): Promise<unknown> {
    if (!values) return await this.#client.query(text);
    return await this.#client.query({ ...(name ? { name } : {}), text, values: [...values] });
  }
}

function isBegin(text: string): boolean {
  return text === 'begin' || text.startsWith('start transaction');
}

/** The socket of the driver's client, which gathers packets while it is corked. */
interface Connected {
  readonly connection?: { readonly stream: { cork(): void; uncork(): void } };
}
