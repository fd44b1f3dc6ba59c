import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { HeldStatements } from './held-statements.ts';
import { toWire, wireTypes } from './wire.ts';

export interface PoolTarget {
  readonly host?: string;
  readonly connectionString?: string;
  readonly user?: string;
  readonly database?: string;
  /** Role taken at connection when the login user owns the schemas. */
  readonly role?: string;
}

export interface PoolOptions {
  readonly size: number;
  readonly applicationName: string;
  /** Told of connections lost while idle; the next query gets a fresh one. */
  readonly onError: (error: Error) => void;
  /** The driver's own types, for libraries that know nothing of Temporal. */
  readonly hasPlainTypes?: boolean;
  /** Several statements may be on their way at once; such connections cannot COPY. */
  readonly isPipelined?: boolean;
}

export function openPool(target: PoolTarget, options: PoolOptions): pg.Pool {
  const { role, ...where } = target;
  const pool = new pg.Pool({
    ...where,
    ...(role ? { options: `-c role=${role}` } : {}),
    ...(options.hasPlainTypes ? {} : { types: wireTypes }),
    ...(options.isPipelined ? { pipeline: true } : {}),
    max: options.size,
    idleTimeoutMillis: 60_000,
    application_name: options.applicationName,
  });
  pool.on('error', options.onError);
  pool.on('connect', (client) => client.on('error', options.onError));
  return pool;
}

/** Statements kept prepared per connection; beyond it a statement is sent unnamed. */
const PREPARED_LIMIT = 400;

/** A statement that comes so often is prepared: one with a list of changing length, asked once, takes no place for good. */
const PREPARED_FROM_USE = 3;

/** Texts whose uses are counted; the one counted longest ago goes first. */
const MAX_COUNTED = 1000;

/** Without values a text may also be `begin`, or several statements, which cannot be prepared. */
const MAY_BE_PREPARED = /^(select|with) [^;]*$/;

/** The pool as Kysely drives it: Temporal parameters, statements prepared once per connection. */
export function kyselyPool(pool: pg.Pool): PostgresPool {
  const nameOf = namesOfFrequent();
  return {
    connect: async () => prepared(await pool.connect(), nameOf),
    end: () => pool.end(),
    options: pool.options,
  } as PostgresPool;
}

/** @returns gives a name to a text that comes again and again, and nothing to others */
function namesOfFrequent(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  const uses = new Map<string, number>();
  return (text) => {
    const known = names.get(text);
    if (known || names.size >= PREPARED_LIMIT) return known;
    const used = (uses.get(text) ?? 0) + 1;
    uses.delete(text);
    if (used < PREPARED_FROM_USE) {
      uses.set(text, used);
      const [oldest = ''] = uses.keys();
      if (uses.size > MAX_COUNTED) uses.delete(oldest);
      return undefined;
    }
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
    names.set(text, name);
    return name;
  };
}

const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();

function prepared(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  const known = wrapped.get(client);
  if (known) return known;
  const statements = new HeldStatements(client);
  const facade = {
    // Every release of pg-pool sets its own function on the client, so it is looked up at the call.
    release: (destroy?: boolean) => client.release(destroy),
    query: (text: string, values?: readonly unknown[]) => {
      if (!values || (values.length === 0 && !MAY_BE_PREPARED.test(text))) return statements.send({ text });
      const name = nameOf(text);
      return statements.send({ ...(name ? { name } : {}), text, values: values.map(toWire) });
    },
  } as unknown as PostgresPoolClient;
  wrapped.set(client, facade);
  return facade;
}
