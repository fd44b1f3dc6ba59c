import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { type Mode, StartRefusal } from '#platform/config';
import { grantToApplication } from './grants.ts';

const sources = fileURLToPath(new URL('../../', import.meta.url));

export interface Migration {
  /** `20261122-01-courts.sql`: day and number order the one history of all modules. */
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Every migration of the platform and all modules in the order of the one history. */
export function listMigrations(folder = sources): readonly Migration[] {
  const modules = join(folder, 'modules');
  const places = [
    join(folder, 'platform', 'db', 'migrations'),
    ...(existsSync(modules) ? readdirSync(modules).map((name) => join(modules, name, 'store', 'migrations')) : []),
  ];
  return places
    .filter((place) => existsSync(place))
    .flatMap((place) =>
      readdirSync(place)
        .filter((file) => file.endsWith('.sql'))
        .map((file) => join(place, file)),
    )
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .map((path) => {
      const sql = readFileSync(path, 'utf8');
      return { name: basename(path, '.sql'), sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings a database to the present: all pending migrations in one transaction, so a broken one changes nothing.
 * @param owner pool of the owner of the schemas
 * @throws StartRefusal for another mode, a newer database, a changed or a broken migration
 */
export async function migrate(owner: pg.Pool, mode: Mode, migrations = listMigrations()): Promise<void> {
  await runMigrations({ pgPool: owner, logger: silentLogger });
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('ashyq.migrate'))`);
    await applyPending(client, migrations);
    await checkMode(client, mode);
    await grantToApplication(client);
    await client.query('commit');
  } catch (thrown) {
    await client.query('rollback');
    throw thrown;
  } finally {
    client.release();
  }
}

async function applyPending(client: pg.PoolClient, migrations: readonly Migration[]): Promise<void> {
  await client.query(`create table if not exists public.ashyq_migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from public.ashyq_migration',
  );
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  refuseOtherHistory(applied, migrations);
  for (const migration of migrations) {
    if (applied.has(migration.name)) continue;
    await apply(client, migration);
  }
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

async function checkMode(client: pg.PoolClient, mode: Mode): Promise<void> {
  await client.query('insert into platform.house (mode) values ($1) on conflict do nothing', [mode]);
  const { rows } = await client.query<{ mode: Mode }>('select mode from platform.house');
  const marked = rows[0]?.mode;
  if (marked === mode) return;
  throw new StartRefusal({
    kk: `Бұл дерекқор «${marked}» режимінде жасалған және мәңгі солай қалады; «${mode}» режимінде ашылмайды. ASHYQ_MODE не ASHYQ_DATA мәнін тексеріңіз.`,
    ru: `Эта база создана в режиме «${marked}» и остаётся такой навсегда; в режиме «${mode}» она не открывается. Проверьте ASHYQ_MODE или ASHYQ_DATA.`,
    en: `This database was created as "${marked}" and stays so for ever; it does not open as "${mode}". Check ASHYQ_MODE or ASHYQ_DATA.`,
  });
}

const silentLogger = new Logger(() => () => undefined);
