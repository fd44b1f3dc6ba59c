import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import tar from 'tar-stream';
import { StartRefusal } from '#platform/config';
import type { Migration } from '#platform/db';
import { damaged, notWritable } from './refusals.ts';
import type { TableColumns } from './tables.ts';

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
  readonly tables: readonly TableColumns[];
  readonly sequences: Readonly<Record<string, number>>;
  readonly entries: readonly ArchiveEntry[];
}

const MANIFEST = 'manifest.json';
const KNOWN = /^(database\/[\w.]+\/\d{6}|blobs\/[0-9a-f]{64}|keys\/[\w.-]+|manifest\.json)$/;

/** The packer's own checksum covers what no digest of the manifest can: the manifest itself. */
const CHECKSUMMED = { params: { [constants.ZSTD_c_checksumFlag]: 1 } };

/** A tar of files packed by zstd, written aside and renamed when complete and synced. */
export class ArchiveWriter {
  readonly #pack = tar.pack();
  readonly #entries: ArchiveEntry[] = [];
  readonly #part: string;
  readonly #place: string;
  readonly #done: Promise<void>;
  /** Rejects with what broke the file, so that nobody waits for an entry that goes nowhere. */
  readonly #broken: Promise<never>;

  constructor(place: string) {
    this.#place = place;
    this.#part = `${place}.${randomUUID().slice(0, 8)}.part`;
    const file = createWriteStream(this.#part, { mode: 0o600, flags: 'wx', flush: true });
    this.#done = pipeline(this.#pack, createZstdCompress(CHECKSUMMED), file);
    this.#broken = new Promise((_resolve, reject) => {
      this.#done.catch((cause) => reject('syscall' in cause ? notWritable(place, cause) : cause));
    });
    this.#broken.catch(() => undefined);
  }

  /** @param sizeBytes must be what the stream brings. @returns the entry as it was written */
  async add(name: string, sizeBytes: number, bytes: Readable | Uint8Array): Promise<ArchiveEntry> {
    const hash = createHash('sha256');
    const source = bytes instanceof Readable ? bytes : Readable.from([bytes], { objectMode: false });
    const hashed = async function* (chunks: AsyncIterable<unknown>) {
      for await (const chunk of chunks) {
        hash.update(chunk as Buffer);
        yield chunk;
      }
    };
    try {
      const writing = pipeline(source, hashed, this.#pack.entry({ name, size: sizeBytes, mode: 0o600 }));
      // Behind a broken file the entry waits for ever, or fails a second time.
      writing.catch(() => undefined);
      await Promise.race([writing, this.#broken]);
    } catch (thrown) {
      throw this.#pack.destroyed ? await this.#reason(thrown) : thrown;
    }
    const entry = { name, sizeBytes, sha256: hash.digest('hex') };
    this.#entries.push(entry);
    return entry;
  }

  /** The disk's own error, when it was the disk; otherwise what the source of the bytes threw. */
  async #reason(thrown: unknown): Promise<unknown> {
    const broken = await this.#broken.catch((cause: unknown) => cause);
    return broken instanceof StartRefusal ? broken : thrown;
  }

  async finish(rest: Omit<ArchiveManifest, 'format' | 'entries'>): Promise<ArchiveManifest> {
    const manifest: ArchiveManifest = { format: 'ashyq-backup-1', ...rest, entries: this.#entries };
    this.#pack.entry({ name: MANIFEST, mode: 0o600 }, JSON.stringify(manifest));
    this.#pack.finalize();
    await Promise.race([this.#done, this.#broken]);
    return manifest;
  }

  /** The file as written so far, under the name it has until it is proved. */
  get part(): string {
    return this.#part;
  }

  /** Gives the proved file its name. */
  async settle(): Promise<void> {
    await rename(this.#part, this.#place);
    const folder = await open(dirname(this.#place));
    await folder.sync();
    await folder.close();
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    this.#pack.destroy();
    await this.#done.catch(() => undefined);
    await rm(this.#part, { force: true });
  }
}

/** What to do with an entry; whatever is not read is skipped, and hashed all the same. */
export type Visit = (name: string, bytes: Readable) => Promise<void>;

/**
 * Reads an archive from its first byte to its last, checking every one, without a temporary copy.
 * @throws StartRefusal naming the entry that is missing, altered or not of the manifest; what `visit` throws
 */
export async function readArchive(place: string, visit?: Visit): Promise<ArchiveManifest> {
  const found = new Map<string, ArchiveEntry>();
  let manifest: ArchiveManifest | undefined;
  let thrownByVisit: { readonly thrown: unknown } | undefined;
  const extract = tar.extract();
  const reading = pipeline(createReadStream(place), createZstdDecompress(), extract);
  reading.catch(() => undefined);
  try {
    for await (const entry of extract) {
      const { name } = entry.header;
      if (!KNOWN.test(name) || found.has(name)) throw damaged(place, name);
      const { stream, result } = hashedEntry(entry, name);
      if (name === MANIFEST) manifest = JSON.parse(await textOf(stream)) as ArchiveManifest;
      else if (visit) {
        await visit(name, stream).catch((thrown: unknown) => {
          thrownByVisit = { thrown };
          throw thrown;
        });
      }
      if (!stream.readableEnded) for await (const _rest of stream);
      found.set(name, result());
    }
    await reading;
  } catch (cause) {
    if (thrownByVisit) throw thrownByVisit.thrown;
    throw cause instanceof StartRefusal ? cause : damaged(place, MANIFEST, cause);
  }
  if (manifest?.format !== 'ashyq-backup-1') throw damaged(place, MANIFEST);
  refuseDifferences(place, manifest, found);
  return manifest;
}

function refuseDifferences(
  place: string,
  { entries }: ArchiveManifest,
  found: ReadonlyMap<string, ArchiveEntry>,
): void {
  for (const { name, sha256, sizeBytes } of entries) {
    const here = found.get(name);
    if (here?.sha256 !== sha256 || here.sizeBytes !== sizeBytes) throw damaged(place, name);
  }
  if (entries.length !== found.size - 1) throw damaged(place, MANIFEST);
}

function hashedEntry(entry: AsyncIterable<unknown>, name: string): { stream: Readable; result(): ArchiveEntry } {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const counted = async function* () {
    for await (const chunk of entry) {
      hash.update(chunk as Buffer);
      sizeBytes += (chunk as Buffer).byteLength;
      yield chunk as Buffer;
    }
  };
  const stream = Readable.from(counted(), { objectMode: false });
  return { stream, result: () => ({ name, sizeBytes, sha256: hash.digest('hex') }) };
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
