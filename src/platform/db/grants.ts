import pg from 'pg';
import { noRightsInDatabase } from './server-checks.ts';

/** The role of the running application: it owns nothing, so it cannot grant itself more. */
export const APPLICATION_ROLE = 'ashyq_app';

/** Tables that only grow: insert and read, never update or delete. */
const APPEND_ONLY = ['audit.entry', 'platform.event', 'platform.root_key', 'platform.small_blob'];

/** Columns of these that the database alone fills, beside their identity: the order and the moment cannot be made up. */
const OWN_COLUMNS = ['recorded_at'];

/** Tables the application only reads. */
const READ_ONLY = ['platform.house'];

/** Gives the application its rights on every schema of the house; run after each migration. */
export async function grantToApplication(client: pg.PoolClient, role = APPLICATION_ROLE): Promise<void> {
  if (role === APPLICATION_ROLE) await makeRole(client);
  const to = client.escapeIdentifier(role);
  const { rows } = await client.query<{ nspname: string }>(`
    select nspname from pg_namespace
    where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public') order by nspname`);
  for (const { nspname } of rows) {
    const schema = client.escapeIdentifier(nspname);
    await client.query(`
      grant usage on schema ${schema} to ${to};
      grant select, insert, update, delete on all tables in schema ${schema} to ${to};
      grant usage, select on all sequences in schema ${schema} to ${to};
      grant execute on all functions in schema ${schema} to ${to};`);
  }
  const kept = await existing(client, APPEND_ONLY);
  const read = await existing(client, READ_ONLY);
  await client.query(`grant select on public.ashyq_migration to ${to}`);
  if (kept) await client.query(`revoke update, delete, truncate on ${kept} from ${to}`);
  if (read) await client.query(`revoke insert, update, delete, truncate on ${read} from ${to}`);
  await grantGivenColumns(client, to);
  await openJobRows(client, role);
}

/** Of an append-only table the application gives every column but those that the database fills itself. */
async function grantGivenColumns(client: pg.PoolClient, to: string): Promise<void> {
  const { rows } = await client.query<{ name: string; given: string }>(
    `select name, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
       filter (where a.attidentity = '' and a.attname <> all ($2::text[])) as given
     from unnest($1::text[]) as name join pg_attribute a on a.attrelid = to_regclass(name)
     where a.attnum > 0 and not a.attisdropped group by name`,
    [APPEND_ONLY, OWN_COLUMNS],
  );
  for (const { name, given } of rows) {
    await client.query(`revoke insert on ${name} from ${to}; grant insert (${given}) on ${name} to ${to}`);
  }
}

/** An archive of an earlier history lacks the later tables. */
async function existing(client: pg.PoolClient, tables: readonly string[]): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) as name where to_regclass(name) is not null',
    [tables],
  );
  return rows.map(({ name }) => name).join(', ');
}

/** An owner who is no superuser must be able to make the role, or find it made and be allowed to take it. */
async function makeRole(client: pg.PoolClient): Promise<void> {
  try {
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${APPLICATION_ROLE}') then
        create role ${APPLICATION_ROLE} login;
      end if;
      if not pg_has_role('${APPLICATION_ROLE}', case when current_setting('server_version_num')::int >= 160000
        then 'set' else 'member' end) then
        execute format('grant ${APPLICATION_ROLE} to %I', current_user);
      end if;
    end $$`);
  } catch (cause) {
    const isForbidden = cause instanceof pg.DatabaseError && cause.code === '42501';
    throw isForbidden ? noRightsInDatabase('role', cause) : cause;
  }
}

/** graphile-worker locks its tables by row-level security for everyone but their owner. */
async function openJobRows(client: pg.PoolClient, role: string): Promise<void> {
  const policy = role === APPLICATION_ROLE ? 'application' : `application_${role}`;
  const { rows } = await client.query<{ relname: string }>(
    `select c.relname from pg_class c
     where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = $1)`,
    [policy],
  );
  for (const { relname } of rows) {
    const [name, table, to] = [policy, relname, role].map((text) => client.escapeIdentifier(text));
    await client.query(`create policy ${name} on graphile_worker.${table} to ${to} using (true) with check (true)`);
  }
}
