import type pg from 'pg';
import { quoted, type TableColumns } from './tables.ts';

/** Rules of the database that rest while rows come back in the order of the alphabet. */
export interface RestingRules {
  readonly foreignKeys: readonly { readonly table: string; readonly name: string; readonly definition: string }[];
  readonly tables: readonly TableColumns[];
}

/**
 * A plain owner may not switch foreign keys off, but may drop them and add them again, which checks every row at once. Own
 * triggers (append-only tables) are switched off. Both belong to the transaction: when it fails nothing was ever at rest.
 */
export async function restRules(client: pg.ClientBase, tables: readonly TableColumns[]): Promise<RestingRules> {
  const { rows: foreignKeys } = await client.query<RestingRules['foreignKeys'][number]>(
    `select n.nspname || '.' || c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname || '.' || c.relname = any($1::text[])
     order by 1, 2`,
    [tables.map(({ name }) => name)],
  );
  for (const { table, name } of foreignKeys) {
    await client.query(`alter table ${quoted(client, table)} drop constraint ${client.escapeIdentifier(name)}`);
  }
  for (const { name } of tables) await client.query(`alter table ${quoted(client, name)} disable trigger user`);
  return { foreignKeys, tables };
}

/** @throws what the database says about a row that breaks a rule */
export async function returnRules(client: pg.ClientBase, { foreignKeys, tables }: RestingRules): Promise<void> {
  for (const { name } of tables) await client.query(`alter table ${quoted(client, name)} enable trigger user`);
  for (const { table, name, definition } of foreignKeys) {
    const constraint = client.escapeIdentifier(name);
    await client.query(`alter table ${quoted(client, table)} add constraint ${constraint} ${definition}`);
  }
}
