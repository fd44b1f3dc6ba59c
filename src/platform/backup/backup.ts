import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { Blobs } from '#platform/blobs';
import { type ArchiveManifest, ArchiveWriter, readArchive } from './archive.ts';
import { damagedBlobs, notWritable } from './refusals.ts';
import { listSequences, listTables, rowsOf } from './tables.ts';

export interface BackupSources {
  /** A connection of the owner of the schemas, or of the application. */
  readonly client: pg.ClientBase;
  readonly blobs: Blobs;
  readonly keysFolder: string;
}

/** Told of every entry and of the checking at the end. */
export type Report = (step: string, sizeBytes: number) => void;

/**
 * Writes the whole system as of one moment: rows, blobs, keys; then reads the file again and checks every byte, and only
 * then gives it its name. The system may go on working meanwhile.
 * @throws StartRefusal for a place that cannot be written, and after the backup for damaged blobs
 */
export async function backup(
  sources: BackupSources,
  place: string,
  createdAt: Temporal.Instant,
  report: Report = () => undefined,
): Promise<ArchiveManifest> {
  await refuseForeignFile(place);
  const writer = new ArchiveWriter(place);
  try {
    const head = await addDatabase(sources.client, writer, report);
    const damaged = await addBlobs(sources.blobs, writer, report);
    for (const name of await readdir(sources.keysFolder)) {
      if (name.startsWith('.')) continue;
      const file = join(sources.keysFolder, name);
      await writer.add(`keys/${name}`, (await stat(file)).size, createReadStream(file));
    }
    const manifest = await writer.finish({ createdAt: createdAt.toString(), ...head });
    report('verify', 0);
    await readArchive(writer.part);
    await writer.settle();
    if (damaged.length > 0) throw damagedBlobs(damaged);
    return manifest;
  } catch (thrown) {
    await writer.abandon();
    throw thrown;
  }
}

/** An earlier backup is replaced; anything else that bears the name is kept. */
async function refuseForeignFile(place: string): Promise<void> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(place);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw notWritable(place, cause);
  }
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    // RFC 8878, 3.1.1: the magic number of a Zstandard frame.
    const isBackup = bytesRead === 4 && buffer.readUInt32LE(0) === 0xfd2fb528;
    if (!isBackup) throw notWritable(place, Object.assign(new Error('exists'), { code: 'EEXIST' }));
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code === 'EISDIR' ? notWritable(place, cause) : cause;
  } finally {
    await file.close();
  }
}

/** One snapshot for all tables: no writer waits and no half of a deed is seen. */
async function addDatabase(
  client: pg.ClientBase,
  writer: ArchiveWriter,
  report: Report,
): Promise<Pick<ArchiveManifest, 'mode' | 'migrations' | 'tables' | 'sequences'>> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const { rows: migrations } = await client.query('select name, sha256 from public.ashyq_migration order by name');
    const { rows: house } = await client.query('select mode from platform.house');
    const tables = await listTables(client);
    for (const table of tables) {
      let number = 0;
      for await (const rows of rowsOf(client, table)) {
        await writer.add(`database/${table.name}/${String(number).padStart(6, '0')}`, rows.byteLength, rows);
        number += 1;
        report(table.name, rows.byteLength);
      }
    }
    return { mode: house[0].mode, migrations, tables, sequences: await listSequences(client) };
  } finally {
    await client.query('rollback');
  }
}

/** Content is stored before the row that names it, so every row of the snapshot finds its content here. */
async function addBlobs(blobs: Blobs, writer: ArchiveWriter, report: Report): Promise<readonly string[]> {
  const damaged: string[] = [];
  for await (const { sha256, sizeBytes } of blobs.list()) {
    const entry = await writer.add(`blobs/${sha256}`, sizeBytes, await blobs.open(sha256));
    if (entry.sha256 !== sha256) damaged.push(sha256);
    report('blobs', sizeBytes);
  }
  return damaged;
}
