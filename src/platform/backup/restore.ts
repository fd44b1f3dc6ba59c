import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Blobs } from '#platform/blobs';
import { listMigrations, type Migration, migrate } from '#platform/db';
import { type ArchiveManifest, readArchive } from './archive.ts';
import type { Report } from './backup.ts';
import { damaged, notEmpty, otherProgram } from './refusals.ts';
import { restRules, returnRules } from './resting-rules.ts';
import { HOUSE_SCHEMAS, listTables, place as placeOf, quoted } from './tables.ts';

export interface RestoreTarget {
  /** The owner of an empty database; no superuser is needed. At least two connections. */
  readonly owner: pg.Pool;
  readonly blobs: Blobs;
  readonly keysFolder: string;
}

/**
 * Brings a backup back into an empty place; an older history is then migrated to the present. The archive is read twice:
 * whole and checked first, so that a damaged one changes nothing.
 * @throws StartRefusal for a damaged archive, a place that is not empty, an archive of a newer program
 */
export async function restore(
  target: RestoreTarget,
  place: string,
  report: Report = () => undefined,
): Promise<ArchiveManifest> {
  report('verify', 0);
  const manifest = await readArchive(place);
  const migrations = historyOf(manifest);
  await refuseFullPlace(target);
  const before = await schemasOf(target.owner);
  try {
    await migrate(target.owner, manifest.mode, { migrations });
    await load(target, manifest, place, report);
    await migrate(target.owner, manifest.mode);
    await target.owner.query('analyze');
    return manifest;
  } catch (thrown) {
    await emptyAgain(target, before);
    throw thrown;
  }
}

async function refuseFullPlace({ owner, keysFolder }: RestoreTarget): Promise<void> {
  const { rows } = await owner.query<{ made: string | null }>(`select to_regclass('platform.house')::text as made`);
  if (rows[0]?.made || existsSync(join(keysFolder, 'root.key'))) throw notEmpty();
}

/** The migrations the archive was made with, as this program knows them. */
function historyOf(manifest: ArchiveManifest): readonly Migration[] {
  const wanted = new Map(manifest.migrations.map(({ name, sha256 }) => [name, sha256]));
  const history = listMigrations().filter(({ name, sha256 }) => wanted.get(name) === sha256);
  if (history.length !== wanted.size) throw otherProgram();
  return history;
}

async function schemasOf(owner: pg.Pool): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select n.nspname as name from pg_namespace n where ${HOUSE_SCHEMAS}`,
  );
  return rows.map(({ name }) => name);
}

/** The place was empty, so all that is there now came from this attempt. */
async function emptyAgain({ owner, keysFolder }: RestoreTarget, before: readonly string[]): Promise<void> {
  const made = (await schemasOf(owner)).filter((name) => !before.includes(name));
  for (const name of made) await owner.query(`drop schema "${name.replaceAll('"', '""')}" cascade`);
  await owner.query('drop table if exists public.ashyq_migration');
  await rm(join(keysFolder, 'root.key'), { force: true });
}

/** All rows in one transaction that ends after the last blob and key. */
async function load(target: RestoreTarget, manifest: ArchiveManifest, place: string, report: Report): Promise<void> {
  const client = await target.owner.connect();
  try {
    await client.query('begin');
    const here = await listTables(client);
    const rules = await restRules(client, here);
    await client.query(`truncate ${here.map(({ name }) => quoted(client, name)).join(', ')}`);
    const rows = new TableLoader(client, manifest, place);
    await mkdir(target.keysFolder, { recursive: true, mode: 0o700 });
    await readArchive(place, async (name, bytes) => {
      const [kind, first = ''] = name.split('/');
      if (kind === 'database') await rows.take(first, bytes);
      else await rows.end();
      if (kind === 'blobs') await putBlob(target.blobs, first, bytes, report);
      if (kind === 'keys') await writeFile(join(target.keysFolder, first), bytes, { mode: 0o600, flush: true });
      report(kind === 'database' ? first : (kind ?? ''), 0);
    });
    await rows.end();
    for (const [name, value] of Object.entries(manifest.sequences)) {
      await client.query('select setval($1::regclass, $2)', [quoted(client, name), value]);
    }
    await returnRules(client, rules);
    await client.query('commit');
  } catch (thrown) {
    await client.query('rollback').catch(() => undefined);
    throw thrown;
  } finally {
    client.release(true);
  }
}

/** A blob that was damaged before the backup keeps its own name: the name that rows use stays without content. */
async function putBlob(blobs: Blobs, name: string, bytes: Readable, report: Report): Promise<void> {
  const { sha256 } = await blobs.put(bytes);
  if (sha256 === name) return;
  await blobs.delete(sha256);
  report(`damaged before the backup: ${name}`, 0);
}

/** Rows of one table after another, each table one COPY over as many entries as it has. */
class TableLoader {
  readonly #client: pg.PoolClient;
  readonly #manifest: ArchiveManifest;
  readonly #place: string;
  #open: { readonly name: string; readonly copy: Writable } | undefined;

  constructor(client: pg.PoolClient, manifest: ArchiveManifest, place: string) {
    this.#client = client;
    this.#manifest = manifest;
    this.#place = place;
  }

  async take(name: string, bytes: Readable): Promise<void> {
    if (this.#open?.name !== name) {
      await this.end();
      const table = this.#manifest.tables.find((one) => one.name === name);
      if (!table) throw damaged(this.#place, `database/${name}`);
      const copy = this.#client.query(copyFrom(`copy ${placeOf(this.#client, table)} from stdin`));
      this.#open = { name, copy };
    }
    const { copy } = this.#open;
    for await (const chunk of bytes) {
      if (!copy.write(chunk)) await drained(copy);
    }
  }

  async end(): Promise<void> {
    const copy = this.#open?.copy;
    this.#open = undefined;
    if (!copy) return;
    copy.end();
    await finished(copy);
  }
}

async function drained(copy: Writable): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error): void => {
      copy.off('drain', settle).off('error', settle);
      if (error) reject(error);
      else resolve();
    };
    copy.once('drain', settle).once('error', settle);
  });
}
