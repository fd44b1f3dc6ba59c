import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { type Mode, StartRefusal } from '#platform/config';
import { otherMode } from './data-folder.ts';
import { APPLICATION_ROLE, grantToApplication } from './grants.ts';
import { listMigrations, type Migration } from './migration-files.ts';
import { mayMigrate, noRightsInDatabase } from './server-checks.ts';

export interface MigrateOptions {
  /** Default: all of this program. */
  readonly migrations?: readonly Migration[];
  /** Who gets the rights of the application; default: the role that the house makes for it. */
  readonly role?: string;
  /** Refuses an empty database instead of making a court of it. */
  readonly mustExist?: boolean;
}

/**
 * Brings a database to the present: all pending migrations in one transaction, so a broken one changes nothing.
 * A user who does not own the schemas changes nothing and is content when nothing is pending.
 * @param owner pool of at least two connections
 * @throws StartRefusal for another mode, a newer database, a changed or a broken migration, missing rights
 */
export async function migrate(owner: pg.Pool, mode: Mode, options: MigrateOptions = {}): Promise<void> {
  const { migrations = listMigrations(), role = APPLICATION_ROLE } = options;
  const client = await owner.connect();
  try {
    // Of the session, so that it also covers the job runner's own migrations, made over another connection.
    await client.query(`select pg_advisory_lock(hashtext('ashyq.migrate'))`);
    const pending = await lookAtDatabase(client, mode, migrations, options);
    if (!(await mayMigrate(client))) {
      if (pending > 0) throw noRightsInDatabase('migrate');
      return;
    }
    await runMigrations({ pgPool: owner, logger: silentLogger });
    await inTransaction(client, async () => {
      await applyPending(client, migrations);
      await client.query('insert into platform.house (mode) values ($1) on conflict do nothing', [mode]);
      await grantToApplication(client, role);
    });
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('ashyq.migrate'))`).catch(() => undefined);
    client.release();
  }
}

async function inTransaction(client: pg.PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (thrown) {
    await client.query('rollback');
    throw thrown;
  }
}

/** Refuses before anything is changed. @returns migrations that are pending */
async function lookAtDatabase(
  client: pg.PoolClient,
  mode: Mode,
  migrations: readonly Migration[],
  { mustExist }: MigrateOptions,
): Promise<number> {
  const applied = await appliedMigrations(client);
  refuseOtherHistory(applied, migrations);
  const marked = applied.size > 0 ? await markedMode(client) : undefined;
  if (marked && marked !== mode) throw otherMode(marked, mode);
  if (!marked && mustExist) throw new NotSetUp();
  return migrations.length - applied.size;
}

async function appliedMigrations(client: pg.PoolClient): Promise<ReadonlyMap<string, string>> {
  const { rows: made } = await client.query(`select to_regclass('public.ashyq_migration') as place`);
  if (!made[0].place) return new Map();
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from public.ashyq_migration',
  );
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

async function markedMode(client: pg.PoolClient): Promise<Mode | undefined> {
  const { rows } = await client.query<{ mode: Mode }>('select mode from platform.house');
  return rows[0]?.mode;
}

async function applyPending(client: pg.PoolClient, migrations: readonly Migration[]): Promise<void> {
  await client.query(`create table if not exists public.ashyq_migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
  const applied = await appliedMigrations(client);
  for (const migration of migrations) if (!applied.has(migration.name)) await apply(client, migration);
}

async function apply(client: pg.PoolClient, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query(sql);
    await client.query('insert into public.ashyq_migration (name, sha256) values ($1, $2)', [name, sha256]);
  } catch (cause) {
    const line = lineOf(sql, cause);
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new StartRefusal(
      {
        kk: `${name}.sql көшіруі орындалмады (${line}-жол): ${said}. Дерекқор бұрынғы қалпында қалды.`,
        ru: `Миграция ${name}.sql не выполнена (строка ${line}): ${said}. База осталась прежней.`,
        en: `The migration ${name}.sql failed (line ${line}): ${said}. The database is as it was.`,
      },
      { cause },
    );
  }
}

function lineOf(sql: string, thrown: unknown): number {
  const position = Number(thrown instanceof pg.DatabaseError ? (thrown.position ?? 1) : 1);
  return sql.slice(0, position).split('\n').length;
}

function refuseOtherHistory(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(({ name, sha256 }) => [name, sha256]));
  for (const [name, sha256] of applied) {
    if (known.get(name) === sha256) continue;
    throw new StartRefusal({
      kk: `Дерекқорды бағдарламаның басқа нұсқасы жасаған (${name}). Сол нұсқаны іске қосыңыз; ештеңе өзгерген жоқ.`,
      ru: `База данных создана другой версией программы (${name}). Запустите ту версию; ничего не изменено.`,
      en: `The database was made by another version of the program (${name}). Start that version; nothing was changed.`,
    });
  }
}

/** A real court begins with its setup: without an administrator nobody could enter it. */
export class NotSetUp extends StartRefusal {
  constructor() {
    super({
      kk: 'Бұл жерде нағыз сот әлі ашылмаған. Алдымен «npm run setup» орындаңыз; ештеңе өзгерген жоқ.',
      ru: 'Настоящий суд здесь ещё не открыт. Сначала выполните «npm run setup»; ничего не изменено.',
      en: 'No real court has been set up here yet. Run "npm run setup" first; nothing was changed.',
    });
  }
}

const silentLogger = new Logger(() => () => undefined);
