import { createReadStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { Blobs } from '#platform/blobs';
import { StartRefusal } from '#platform/config';
import { listMigrations, type Migration, migrate } from '#platform/db';
import { type ArchiveManifest, unpackArchive } from './archive.ts';
import { listTables, loadTable, quoted } from './tables.ts';

export interface RestoreTarget {
  /** The owner of an empty database. */
  readonly owner: pg.Pool;
  readonly blobs: Blobs;
  readonly keysFolder: string;
}

/**
 * Brings a backup back into an empty place; an older history is then migrated to the present.
 * @throws StartRefusal for a damaged archive, a place that is not empty, an archive of a newer program
 */
export async function restore(target: RestoreTarget, place: string): Promise<ArchiveManifest> {
  const folder = await mkdtemp(join(tmpdir(), 'ashyq-restore-'));
  try {
    await refuseFullPlace(target.owner);
    const manifest = await unpackArchive(place, folder);
    const history = historyOf(manifest);
    await migrate(target.owner, manifest.mode, { migrations: history });
    await restoreKeys(folder, target.keysFolder);
    await restoreBlobs(folder, target.blobs);
    await loadRows(target.owner, manifest, folder);
    await migrate(target.owner, manifest.mode);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function refuseFullPlace(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ made: string | null }>(`select to_regclass('platform.house')::text as made`);
  if (!rows[0]?.made) return;
  throw new StartRefusal({
    kk: 'Көшірме тек бос орынға қалпына келтіріледі, ал мұнда дерекқор бар. ASHYQ_DATA арқылы бос буманы көрсетіңіз.',
    ru: 'Копия восстанавливается только на пустое место, а здесь уже есть база. Укажите в ASHYQ_DATA пустую папку.',
    en: 'A backup is restored into an empty place only, and here is a database. Name an empty folder in ASHYQ_DATA.',
  });
}

/** The migrations the archive was made with, as this program knows them. */
function historyOf(manifest: ArchiveManifest): readonly Migration[] {
  const known = listMigrations();
  const wanted = new Map(manifest.migrations.map(({ name, sha256 }) => [name, sha256]));
  const history = known.filter(({ name, sha256 }) => wanted.get(name) === sha256);
  if (history.length === wanted.size) return history;
  throw new StartRefusal({
    kk: 'Көшірмені бағдарламаның жаңарақ не басқа нұсқасы жасаған. Сол нұсқамен қалпына келтіріңіз; ештеңе өзгерген жоқ.',
    ru: 'Копия сделана более новой или другой версией программы. Восстановите её той версией; ничего не изменено.',
    en: 'The backup was made by a newer or another version of the program. Restore it with that version; nothing was changed.',
  });
}

async function restoreKeys(folder: string, keysFolder: string): Promise<void> {
  await mkdir(keysFolder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(join(folder, 'keys')))
    await copyFile(join(folder, 'keys', name), join(keysFolder, name));
}

async function restoreBlobs(folder: string, blobs: Blobs): Promise<void> {
  const names = await readdir(join(folder, 'blobs')).catch(() => []);
  for (const name of names) await blobs.put(createReadStream(join(folder, 'blobs', name)));
}

/** All rows in one transaction; constraints hold already, so triggers and foreign keys rest meanwhile. */
async function loadRows(owner: pg.Pool, manifest: ArchiveManifest, folder: string): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    const tables = await listTables(client);
    await client.query(`truncate ${tables.map((table) => quoted(client, table)).join(', ')}`);
    for (const table of tables) await loadTable(client, table, join(folder, 'database', table));
    for (const [name, value] of Object.entries(manifest.sequences)) {
      await client.query('select setval($1::regclass, $2)', [quoted(client, name), value]);
    }
    await client.query('commit');
  } catch (thrown) {
    await client.query('rollback');
    throw thrown;
  } finally {
    client.release();
  }
}
