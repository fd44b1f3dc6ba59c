import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, opendir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { blobErrors } from './absent.ts';
import { type Blobs, isSha256, type StoredBlob } from './blobs.ts';
import { asStream, hashing, inOwnMemory, nameOf, sha256Of } from './hashing.ts';

/** Blobs as files `ab/cd/abcd…` of one folder. */
export function diskBlobs(folder: string): Blobs {
  return new DiskBlobs(folder);
}

/** Names remembered as durable: certificates and lists under thousands of signatures come again and again. */
const MAX_REMEMBERED = 4096;

/** What was there is taken to be there still: nothing of this system takes away what rows name. */
const SEEN_FOR_MS = 60_000;

class DiskBlobs implements Blobs {
  readonly #folder: string;
  /** What this process made durable and when it last saw it there, so that storing it again costs a look at most. */
  readonly #durable = new Map<string, number>();
  /** Folders whose own names survive a power cut. */
  readonly #folders = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  #place(sha256: string): string {
    if (!isSha256(sha256)) throw blobErrors('BLOBS_ABSENT');
    return join(this.#folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  async put(bytes: Readable | Uint8Array): Promise<StoredBlob> {
    const named = nameOf(bytes);
    if (named && (await this.#isDurable(named.sha256))) return named;
    const incoming = join(this.#folder, 'incoming');
    if (!this.#folders.has(incoming)) await mkdir(incoming, { recursive: true, mode: 0o700 });
    this.#folders.add(incoming);
    const part = join(incoming, randomUUID());
    try {
      const stored = named ?? (await this.#pour(bytes, part));
      if (named) await writeFile(part, bytes as Uint8Array, { mode: 0o600, flag: 'wx', flush: true });
      await this.#settle(part, stored.sha256);
      return stored;
    } catch (thrown) {
      await rm(part, { force: true });
      throw thrown;
    }
  }

  /** Certificates and lists come with every signature; that nobody took them away is looked at from time to time. */
  async #isDurable(sha256: string): Promise<boolean> {
    const seenAt = this.#durable.get(sha256);
    if (seenAt === undefined) return false;
    if (performance.now() - seenAt < SEEN_FOR_MS) return true;
    if (!(await this.has(sha256))) return false;
    this.#durable.set(sha256, performance.now());
    return true;
  }

  async #pour(bytes: Readable | Uint8Array, part: string): Promise<StoredBlob> {
    const { stream, result } = hashing();
    await pipeline(asStream(bytes), stream, createWriteStream(part, { mode: 0o600, flush: true }));
    return result();
  }

  /** It appears whole or not at all; its folder is synced so that the name survives a power cut. */
  async #settle(part: string, sha256: string): Promise<void> {
    const place = this.#place(sha256);
    const folder = dirname(place);
    const above = dirname(folder);
    const isNew = !this.#folders.has(folder);
    const isNewAbove = !this.#folders.has(above);
    if (isNew) await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(part, place);
    await Promise.all([folder, ...(isNew ? [above] : []), ...(isNewAbove ? [this.#folder] : [])].map(sync));
    this.#folders.add(folder).add(above);
    this.#durable.set(sha256, performance.now());
    const [oldest = ''] = this.#durable.keys();
    if (this.#durable.size > MAX_REMEMBERED) this.#durable.delete(oldest);
  }

  async open(sha256: string): Promise<Readable> {
    if (!(await this.has(sha256))) throw blobErrors('BLOBS_ABSENT');
    return createReadStream(this.#place(sha256));
  }

  async read(sha256: string): Promise<Uint8Array> {
    try {
      return inOwnMemory(await readFile(this.#place(sha256)));
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
      throw blobErrors('BLOBS_ABSENT', {}, { cause });
    }
  }

  async has(sha256: string): Promise<boolean> {
    return await access(this.#place(sha256)).then(
      () => true,
      () => false,
    );
  }

  async delete(sha256: string): Promise<void> {
    this.#durable.delete(sha256);
    await rm(this.#place(sha256), { force: true });
  }

  async *list(): AsyncIterable<StoredBlob> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    for await (const entry of await opendir(this.#folder, { recursive: true })) {
      if (!entry.isFile() || !isSha256(entry.name)) continue;
      const { size } = await stat(join(entry.parentPath, entry.name));
      yield { sha256: entry.name, sizeBytes: size };
    }
  }

  async verify(sha256: string): Promise<boolean> {
    return (await this.has(sha256)) && (await sha256Of(await this.open(sha256))) === sha256;
  }
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
