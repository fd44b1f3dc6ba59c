import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import tar from 'tar-stream';
import { StartRefusal } from '#platform/config';
import type { Migration } from '#platform/db';

export interface ArchiveEntry {
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Last entry of an archive; without it the archive was cut off. */
export interface ArchiveManifest {
  readonly format: 'ashyq-backup-1';
  readonly createdAt: string;
  readonly mode: 'demo' | 'real';
  readonly migrations: readonly Pick<Migration, 'name' | 'sha256'>[];
  readonly sequences: Readonly<Record<string, number>>;
  readonly entries: readonly ArchiveEntry[];
}

const MANIFEST = 'manifest.json';

/** A tar of files packed by zstd, written aside and renamed when complete and synced. */
export class ArchiveWriter {
  readonly #pack = tar.pack();
  readonly #entries: ArchiveEntry[] = [];
  readonly #part: string;
  readonly #place: string;
  readonly #done: Promise<void>;

  constructor(place: string) {
    this.#place = place;
    this.#part = `${place}.part`;
    this.#done = pipeline(
      this.#pack,
      createZstdCompress(),
      createWriteStream(this.#part, { mode: 0o600, flush: true }),
    );
    // The failure is seen by whoever awaits finish(); until then it is no unhandled one.
    this.#done.catch(() => undefined);
  }

  async add(name: string, file: string): Promise<void> {
    const { size } = await stat(file);
    const hash = createHash('sha256');
    const entry = this.#pack.entry({ name, size, mode: 0o600 });
    await pipeline(
      createReadStream(file),
      async function* hashed(chunks) {
        for await (const chunk of chunks) {
          hash.update(chunk as Buffer);
          yield chunk;
        }
      },
      entry,
    );
    this.#entries.push({ name, sizeBytes: size, sha256: hash.digest('hex') });
  }

  async finish(rest: Omit<ArchiveManifest, 'format' | 'entries'>): Promise<ArchiveManifest> {
    const manifest: ArchiveManifest = { format: 'ashyq-backup-1', ...rest, entries: this.#entries };
    this.#pack.entry({ name: MANIFEST, mode: 0o600 }, JSON.stringify(manifest));
    this.#pack.finalize();
    await this.#done;
    await rename(this.#part, this.#place);
    const folder = await open(dirname(this.#place));
    await folder.sync();
    await folder.close();
    return manifest;
  }
}

/**
 * Unpacks an archive into a folder, checking every byte.
 * @throws StartRefusal naming the entry that is missing, altered or not of the manifest
 */
export async function unpackArchive(place: string, folder: string): Promise<ArchiveManifest> {
  const found = new Map<string, ArchiveEntry>();
  let manifest: ArchiveManifest | undefined;
  const extract = tar.extract();
  const reading = pipeline(createReadStream(place), createZstdDecompress(), extract);
  reading.catch(() => undefined);
  try {
    for await (const entry of extract) {
      const { name } = entry.header;
      if (!/^(database\/[\w.]+|blobs\/[0-9a-f]{64}|keys\/[\w.-]+|manifest\.json)$/.test(name))
        throw damaged(place, name);
      const target = join(folder, name);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      found.set(name, await unpackEntry(entry, name, target));
    }
    await reading;
    manifest = JSON.parse(await readText(join(folder, MANIFEST))) as ArchiveManifest;
  } catch (cause) {
    if (cause instanceof StartRefusal) throw cause;
    throw damaged(place, MANIFEST, cause);
  }
  for (const { name, sha256, sizeBytes } of manifest.entries) {
    const here = found.get(name);
    if (here?.sha256 !== sha256 || here.sizeBytes !== sizeBytes) throw damaged(place, name);
  }
  if (manifest.entries.length !== found.size - 1) throw damaged(place, MANIFEST);
  return manifest;
}

async function unpackEntry(entry: AsyncIterable<unknown>, name: string, target: string): Promise<ArchiveEntry> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  await pipeline(
    entry,
    async function* counted(chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk as Buffer);
        sizeBytes += (chunk as Buffer).byteLength;
        yield chunk;
      }
    },
    createWriteStream(target, { mode: 0o600 }),
  );
  return { name, sizeBytes, sha256: hash.digest('hex') };
}

async function readText(path: string): Promise<string> {
  const file = await open(path);
  try {
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

function damaged(place: string, entry: string, cause?: unknown): StartRefusal {
  return new StartRefusal(
    {
      kk: `${place} көшірмесі бүлінген: ${entry}. Басқа көшірмені алыңыз; ештеңе өзгерген жоқ.`,
      ru: `Копия ${place} повреждена: ${entry}. Возьмите другую копию; ничего не изменено.`,
      en: `The backup ${place} is damaged: ${entry}. Take another one; nothing was changed.`,
    },
    { cause },
  );
}
