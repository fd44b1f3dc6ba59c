import type pg from 'pg';

/** The role of the running application: it owns nothing, so it cannot grant itself more. */
export const APPLICATION_ROLE = 'ashyq_app';

/** Tables that only grow: insert and read, never update or delete. */
const APPEND_ONLY = ['audit.entry', 'platform.event'];

/** Tables the application only reads. */
const READ_ONLY = ['platform.house'];

/** Gives the application its rights on every schema of the house; run after each migration. */
export async function grantToApplication(client: pg.PoolClient): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${APPLICATION_ROLE}') then create role ${APPLICATION_ROLE} login; end if;
  end $$`);
  const { rows } = await client.query<{ nspname: string }>(`
    select nspname from pg_namespace
    where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public') order by nspname`);
  for (const { nspname } of rows) {
    const schema = client.escapeIdentifier(nspname);
    await client.query(`
      grant usage on schema ${schema} to ${APPLICATION_ROLE};
      grant select, insert, update, delete on all tables in schema ${schema} to ${APPLICATION_ROLE};
      grant usage, select on all sequences in schema ${schema} to ${APPLICATION_ROLE};
      grant execute on all functions in schema ${schema} to ${APPLICATION_ROLE};`);
  }
  await client.query(`
    grant select on public.ashyq_migration to ${APPLICATION_ROLE};
    revoke update, delete, truncate on ${APPEND_ONLY.join(', ')} from ${APPLICATION_ROLE};
    revoke insert, update, delete, truncate on ${READ_ONLY.join(', ')} from ${APPLICATION_ROLE};`);
  await openJobRows(client);
}

/** graphile-worker locks its tables by row-level security for everyone but their owner. */
async function openJobRows(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ relname: string }>(`
    select c.relname from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'application')`);
  for (const { relname } of rows) {
    const table = client.escapeIdentifier(relname);
    await client.query(
      `create policy application on graphile_worker.${table} to ${APPLICATION_ROLE} using (true) with check (true)`,
    );
  }
}
