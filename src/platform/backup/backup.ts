import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import type { Blobs } from '#platform/blobs';
import { type ArchiveManifest, ArchiveWriter, unpackArchive } from './archive.ts';
import { dumpTable, listSequences, listTables } from './tables.ts';

export interface BackupSources {
  /** A connection of the owner of the schemas. */
  readonly client: pg.ClientBase;
  readonly blobs: Blobs;
  readonly keysFolder: string;
}

/**
 * Writes the whole system as of one moment: rows, blobs, keys; then reads the file again and checks every byte.
 * The system may go on working meanwhile.
 */
export async function backup(
  sources: BackupSources,
  place: string,
  createdAt: Temporal.Instant,
): Promise<ArchiveManifest> {
  const folder = await mkdtemp(join(tmpdir(), 'ashyq-backup-'));
  try {
    const writer = new ArchiveWriter(place);
    const head = await addDatabase(sources.client, writer, folder);
    await addBlobs(sources.blobs, writer, folder);
    for (const name of await readdir(sources.keysFolder)) {
      await writer.add(`keys/${name}`, join(sources.keysFolder, name));
    }
    const manifest = await writer.finish({ createdAt: createdAt.toString(), ...head });
    await unpackArchive(place, join(folder, 'check'));
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One snapshot for all tables: no writer waits and no half of a deed is seen. */
async function addDatabase(
  client: pg.ClientBase,
  writer: ArchiveWriter,
  folder: string,
): Promise<Pick<ArchiveManifest, 'mode' | 'migrations' | 'sequences'>> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const { rows: migrations } = await client.query('select name, sha256 from public.ashyq_migration order by name');
    const { rows: house } = await client.query('select mode from platform.house');
    for (const table of await listTables(client)) {
      const file = join(folder, 'table');
      await dumpTable(client, table, file);
      await writer.add(`database/${table}`, file);
    }
    return { mode: house[0].mode, migrations, sequences: await listSequences(client) };
  } finally {
    await client.query('rollback');
  }
}

/** Content is stored before the row that names it, so every row of the snapshot finds its content here. */
async function addBlobs(blobs: Blobs, writer: ArchiveWriter, folder: string): Promise<void> {
  for await (const { sha256 } of blobs.list()) {
    const file = join(folder, 'blob');
    await pipeline(await blobs.open(sha256), createWriteStream(file, { mode: 0o600 }));
    await writer.add(`blobs/${sha256}`, file);
  }
}
