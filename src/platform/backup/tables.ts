import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Tables whose rows belong to a backup: everything but the migration history and counters that may be lost. */
export async function listTables(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p'
      and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
    order by 1`);
  return rows.map(({ name }) => name);
}

export async function listSequences(client: pg.ClientBase): Promise<Readonly<Record<string, number>>> {
  const { rows } = await client.query<{ name: string; value: string }>(`
    select schemaname || '.' || sequencename as name, last_value as value from pg_sequences where last_value is not null`);
  return Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)]));
}

export async function dumpTable(client: pg.ClientBase, table: string, file: string): Promise<void> {
  const stream = client.query(copyTo(`copy ${quoted(client, table)} to stdout`));
  await pipeline(stream, createWriteStream(file, { mode: 0o600 }));
}

export async function loadTable(client: pg.ClientBase, table: string, file: string): Promise<void> {
  await pipeline(createReadStream(file), client.query(copyFrom(`copy ${quoted(client, table)} from stdin`)));
}

/** Names come from the archive's manifest, so they are quoted like any foreign text. */
export function quoted(client: pg.ClientBase, table: string): string {
  return table
    .split('.')
    .map((part) => client.escapeIdentifier(part))
    .join('.');
}
