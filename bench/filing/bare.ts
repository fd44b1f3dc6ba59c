import type pg from 'pg';
import { newId } from '#platform/ids';
import { connectOwner } from '../owner.ts';
import { serversOf, usedBy } from '../processor-time.ts';
import type { Served } from '../served.ts';
import { AT_ONCE } from './send.ts';
import type { Writes } from './writes.ts';

/** Rows of each table that are written again and again. */
const SAMPLES = 40;

interface Column {
  readonly name: string;
  /** Gets a new value in each row, as keys do. */
  readonly isUuid: boolean;
}

/** A table as PostgreSQL alone knows it: columns, indexes and storage of ours, without foreign keys, checks and triggers. */
interface Copy {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Values as they go over the wire. */
  readonly samples: readonly (readonly (string | null)[])[];
  readonly writes: Writes;
}

export interface Bare {
  /** Transactions a second. */
  readonly rate: number;
  /** Of each, of PostgreSQL and of whoever sends. */
  readonly processorMs: number;
}

/** Values stay text, so that what was read can be written as it is. */
const asText = { getTypeParser: () => (text: string) => text };

/** Begun while filings come: rows of jobs are gone a moment later. */
export async function copyTables(owner: pg.Client, tables: readonly string[]): Promise<ReadonlyMap<string, Copy>> {
  await owner.query('create schema if not exists bench');
  const copies = new Map<string, Copy>();
  for (const table of tables) {
    const name = `bench.${table.replace('.', '_')}`;
    const columns = await columnsOf(owner, table);
    const list = columns.map((column) => `"${column.name}"`).join();
    const { rows } = await owner.query<(string | null)[]>({
      text: `select ${list} from ${table} order by ctid desc limit ${SAMPLES}`,
      rowMode: 'array',
      types: asText as unknown as pg.CustomTypesConfig,
    } as pg.QueryArrayConfig);
    const writes = { table, inserted: 0, changed: 0, deleted: 0 };
    if (rows.length > 0) copies.set(table, { name, columns, samples: rows, writes });
  }
  return copies;
}

async function columnsOf(owner: pg.Client, table: string): Promise<readonly Column[]> {
  const { rows } = await owner.query<Column>(
    `select attname as name, atttypid = 'uuid'::regtype as "isUuid" from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows;
}

/** Keys repeat among the samples, so that indexes are made as ours but for being unique. */
async function lay(owner: pg.Client, table: string, { name }: Copy): Promise<void> {
  const { rows: made } = await owner.query<{ options: string | null }>(
    `select array_to_string(reloptions, ', ') as options from pg_class where oid = $1::regclass`,
    [table],
  );
  const options = made[0]?.options ? ` with (${made[0].options})` : '';
  await owner.query(`create table ${name} (like ${table} including generated including storage)${options}`);
  const { rows } = await owner.query<{ made: string }>(
    `select regexp_replace(regexp_replace(pg_get_indexdef(indexrelid), '^CREATE (UNIQUE )?INDEX \\S+ ON (ONLY )?\\S+',
       'create index on ${name}'), ' NULLS (NOT )?DISTINCT', '') as made
     from pg_index where indrelid = $1::regclass and not indisexclusion`,
    [table],
  );
  for (const { made } of rows) await owner.query(made);
}

/**
 * The rows of a filing by PostgreSQL alone: as many inserts, changes and deletes, of rows with the same columns and bytes, in
 * tables with the same indexes, one prepared statement a row, all of a filing in one transaction, made as durable as ours.
 * Over as many connections as there are senders.
 */
export async function bareRate(
  served: Served,
  owner: pg.Client,
  copies: ReadonlyMap<string, Copy>,
  writes: readonly Writes[],
  seconds: number,
): Promise<Bare> {
  const wanted = writes.map((one) => {
    const copy = copies.get(one.table);
    if (!copy) throw new Error(`no row of ${one.table} was seen`);
    return { ...copy, writes: one };
  });
  for (const copy of wanted) await lay(owner, copy.writes.table, copy);
  const clients = await Promise.all(Array.from({ length: AT_ONCE }, () => connectOwner(served)));
  const pids = [process.pid, ...serversOf(served)];
  const usedBefore = usedBy(pids);
  const began = performance.now();
  const ends = began + seconds * 1000;
  let done = 0;
  const go = async (client: pg.Client): Promise<void> => {
    while (performance.now() < ends) {
      await client.query('begin');
      for (const copy of wanted) await write(client, copy, done);
      await client.query('commit');
      done += 1;
    }
  };
  await Promise.all(clients.map(go));
  const rate = done / ((performance.now() - began) / 1000);
  const processorMs = (usedBy(pids) - usedBefore) / done;
  await Promise.all(clients.map((client) => client.end()));
  return { rate, processorMs };
}

/** Changes and deletes take the row written last by this transaction, or write another in its place. */
async function write(client: pg.Client, copy: Copy, turn: number): Promise<void> {
  const { name, columns, samples, writes } = copy;
  const places: string[] = [];
  const insert = async (): Promise<void> => {
    const sample = samples[(turn + places.length) % samples.length] ?? [];
    const values = columns.map(({ isUuid }, index) => (isUuid && sample[index] !== null ? newId() : sample[index]));
    const [list, marks] = [columns.map((column) => `"${column.name}"`), columns.map((_, index) => `$${index + 1}`)];
    const text = `insert into ${name} (${list}) values (${marks}) returning ctid::text as place`;
    const { rows } = await client.query<{ place: string }>({ name: `i ${name}`, text, values });
    places.push(rows[0]?.place ?? '');
  };
  for (let row = 0; row < writes.inserted; row += 1) await insert();
  for (let row = 0; row < writes.changed; row += 1) {
    const place = places.shift();
    if (place === undefined) {
      await insert();
      continue;
    }
    const column = columns.at(-1)?.name;
    const text = `update ${name} set "${column}" = "${column}" where ctid = $1::tid returning ctid::text as place`;
    const { rows } = await client.query<{ place: string }>({ name: `u ${name}`, text, values: [place] });
    places.push(rows[0]?.place ?? '');
  }
  for (let row = 0; row < writes.deleted; row += 1) {
    const place = places.shift();
    if (place === undefined) await insert();
    else await client.query({ name: `d ${name}`, text: `delete from ${name} where ctid = $1::tid`, values: [place] });
  }
}
