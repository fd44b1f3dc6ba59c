import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** A table and its columns in the order of the rows of the archive. */
export interface TableColumns {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Rows of one entry of the archive; gathered in memory, so that no temporary file is needed. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/** Schemas that are ours: everything but PostgreSQL's own and `public`. */
export const HOUSE_SCHEMAS = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')`;

/** Tables whose rows belong to a backup: everything but the histories of migrations and counters that may be lost. */
export async function listTables(client: pg.ClientBase): Promise<readonly TableColumns[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select n.nspname || '.' || c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p' and ${HOUSE_SCHEMAS}
      and not (n.nspname = 'graphile_worker' and c.relname = 'migrations')
    order by 1`);
  return rows;
}

export async function listSequences(client: pg.ClientBase): Promise<Readonly<Record<string, number>>> {
  const { rows } = await client.query<{ name: string; value: string }>(`
    select schemaname || '.' || sequencename as name, last_value as value from pg_sequences where last_value is not null`);
  return Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)]));
}

/** The rows of a table in pieces that end between two rows or anywhere else; an empty table is one empty piece. */
export async function* rowsOf(client: pg.ClientBase, table: TableColumns): AsyncGenerator<Buffer> {
  const stream = client.query(copyTo(`copy ${place(client, table)} to stdout`));
  let gathered: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of stream) {
    gathered.push(chunk as Buffer);
    sizeBytes += (chunk as Buffer).byteLength;
    if (sizeBytes < CHUNK_BYTES) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    sizeBytes = 0;
  }
  yield Buffer.concat(gathered);
}

/** Table and columns for COPY. */
export function place(client: pg.ClientBase, { name, columns }: TableColumns): string {
  return `${quoted(client, name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`;
}

/** Names come from the archive's manifest, so they are quoted like any foreign text. */
export function quoted(client: pg.ClientBase, name: string): string {
  return name
    .split('.')
    .map((part) => client.escapeIdentifier(part))
    .join('.');
}
