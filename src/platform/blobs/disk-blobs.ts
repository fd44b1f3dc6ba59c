import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, link, mkdir, open, opendir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { blobErrors } from './absent.ts';
import { type Blobs, isSha256, type StoredBlob } from './blobs.ts';
import { asStream, hashing, sha256Of } from './hashing.ts';

/** Blobs as files `ab/cd/abcd…` of one folder. */
export function diskBlobs(folder: string): Blobs {
  return new DiskBlobs(folder);
}

class DiskBlobs implements Blobs {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #place(sha256: string): string {
    if (!isSha256(sha256)) throw blobErrors('BLOBS_ABSENT');
    return join(this.#folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  async put(bytes: Readable | Uint8Array): Promise<StoredBlob> {
    const incoming = join(this.#folder, 'incoming');
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const part = join(incoming, randomUUID());
    try {
      const { stream, result } = hashing();
      await pipeline(asStream(bytes), stream, createWriteStream(part, { mode: 0o600, flush: true }));
      const stored = result();
      await this.#settle(part, this.#place(stored.sha256));
      return stored;
    } finally {
      await rm(part, { force: true });
    }
  }

  /** A hard link appears whole or not at all; the folder is synced so that the name survives a power cut. */
  async #settle(part: string, place: string): Promise<void> {
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    try {
      await link(part, place);
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
    }
    for (const folder of [dirname(place), dirname(dirname(place)), this.#folder]) {
      const handle = await open(folder);
      await handle.sync();
      await handle.close();
    }
  }

  async open(sha256: string): Promise<Readable> {
    if (!(await this.has(sha256))) throw blobErrors('BLOBS_ABSENT');
    return createReadStream(this.#place(sha256));
  }

  async has(sha256: string): Promise<boolean> {
    return await access(this.#place(sha256)).then(
      () => true,
      () => false,
    );
  }

  async delete(sha256: string): Promise<void> {
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
