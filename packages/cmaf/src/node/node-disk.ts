import { close, constants, fdatasync, fsync, ftruncate, type NoParamCallback, open as openFile, write } from 'node:fs';
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { joined } from '../bytes/joined.ts';
import type { Disk, DiskFile } from '../store/disk.ts';

export interface NodeDisk extends Disk {
  /** Closes what was left open, by who stops in the middle of a track. */
  closeFiles(): Promise<void>;
}

/** A folder of this machine. What is appended to a file is durable when the call is over (O_DSYNC): one call instead of two. */
export function nodeDisk(root: string): NodeDisk {
  const at = (path: string) => join(root, path);
  const left = new Set<NodeFile>();
  const folders = new FolderHandles();
  return {
    closeFiles: async () => {
      const files = [...left];
      left.clear();
      await Promise.all(files.map((file) => file.close()));
    },
    makeFolder: async (path) => {
      const highest = await mkdir(at(path), { recursive: true });
      if (highest) await syncFolder(dirname(highest));
    },
    list: async (folder) => {
      const found = await readdir(at(folder), { withFileTypes: true });
      const names = found.filter((one) => one.isFile()).map((one) => one.name);
      return Promise.all(names.map(async (name) => ({ name, sizeBytes: (await stat(at(`${folder}/${name}`))).size })));
    },
    read: async (path, memory) => {
      try {
        return await readWhole(at(path), memory);
      } catch (error) {
        if (hasCode(error, 'ENOENT')) return undefined;
        throw error;
      }
    },
    open: async (path) => {
      const folder = dirname(at(path));
      const opened = await openForAppending(at(path));
      folders.opened(folder);
      const file: NodeFile = new NodeFile(opened, async () => {
        left.delete(file);
        await folders.closed(folder);
      });
      left.add(file);
      return file;
    },
    rename: (from, to) => rename(at(from), at(to)),
    syncFolder: (path) => folders.sync(at(path)),
  };
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

// By descriptors and not by handles of node:fs/promises: a courtroom writes a hundred times a second, and each of theirs costs
// twice as much.
const called = (call: (done: NoParamCallback) => void): Promise<void> =>
  new Promise((resolve, reject) => call((error) => (error ? reject(error) : resolve())));

const opened = (path: string, flags: number): Promise<number> =>
  new Promise((resolve, reject) => openFile(path, flags, 0o640, (error, fd) => (error ? reject(error) : resolve(fd))));

const written = (fd: number, bytes: Uint8Array, from: number, at: number): Promise<number> =>
  new Promise((resolve, reject) =>
    write(fd, bytes, from, bytes.length - from, at, (error, count) => (error ? reject(error) : resolve(count))),
  );

interface OpenedFile {
  readonly fd: number;
  readonly sizeBytes: number;
}

/** Most are new, and the size of a new one is known. */
async function openForAppending(path: string): Promise<OpenedFile> {
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_DSYNC;
  try {
    return { fd: await opened(path, flags | constants.O_EXCL), sizeBytes: 0 };
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    return { fd: await opened(path, flags), sizeBytes: (await stat(path)).size };
  }
}

/** In one piece: `readFile` takes half a megabyte at a time. */
async function readWhole(path: string, memory?: Uint8Array): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = memory && memory.length >= size ? memory.subarray(0, size) : Buffer.allocUnsafeSlow(size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await handle.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const fd = await opened(path, constants.O_RDONLY);
  try {
    await called((done) => fsync(fd, done));
  } finally {
    await called((done) => close(fd, done));
  }
}

/** A track makes a file each two seconds in the same folder: its handle is kept while a file in it is open. */
class FolderHandles {
  readonly #files = new Map<string, number>();
  readonly #kept = new Map<string, number>();

  opened(path: string): void {
    this.#files.set(path, (this.#files.get(path) ?? 0) + 1);
  }

  async closed(path: string): Promise<void> {
    const left = (this.#files.get(path) ?? 1) - 1;
    if (left > 0) this.#files.set(path, left);
    else this.#files.delete(path);
    if (left <= 0) await this.#forget(path);
  }

  async sync(path: string): Promise<void> {
    const kept = this.#kept.get(path);
    if (kept === undefined && !this.#files.has(path)) return await syncFolder(path);
    const fd = kept ?? (await opened(path, constants.O_RDONLY));
    try {
      await called((done) => fsync(fd, done));
    } catch (error) {
      // The disk may come back under the same name.
      if (kept !== undefined) this.#kept.delete(path);
      await called((done) => close(fd, done));
      throw error;
    }
    if (this.#kept.get(path) === fd) return;
    if (this.#kept.has(path) || !this.#files.has(path)) await called((done) => close(fd, done));
    else this.#kept.set(path, fd);
  }

  async #forget(path: string): Promise<void> {
    const fd = this.#kept.get(path);
    this.#kept.delete(path);
    if (fd !== undefined) await called((done) => close(fd, done));
  }
}

class NodeFile implements DiskFile {
  readonly #fd: number;
  readonly #onClose: () => Promise<void>;
  #isTruncated = false;
  #isClosed = false;
  /** What is asked of the kernel now. */
  #last: Promise<unknown> = Promise.resolve();
  sizeBytes: number;

  constructor({ fd, sizeBytes }: OpenedFile, onClose: () => Promise<void>) {
    this.#fd = fd;
    this.sizeBytes = sizeBytes;
    this.#onClose = onClose;
  }

  /** A disk may take less than it was given; the rest is offered again, and a full one then says so. */
  async append(chunks: readonly Uint8Array[]): Promise<void> {
    const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : joined(chunks);
    for (let at = 0; at < bytes.length; ) {
      const count = await this.#ask(() => written(this.#fd, bytes, at, this.sizeBytes));
      this.sizeBytes += count;
      at += count;
    }
  }

  async sync(): Promise<void> {
    if (this.#isTruncated) await this.#ask(() => called((done) => fdatasync(this.#fd, done)));
    this.#isTruncated = false;
  }

  async truncate(sizeBytes: number): Promise<void> {
    await this.#ask(() => called((done) => ftruncate(this.#fd, sizeBytes, done)));
    this.#isTruncated = true;
    this.sizeBytes = sizeBytes;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#last.catch(() => undefined);
    await called((done) => close(this.#fd, done));
    await this.#onClose();
  }

  /** The number of a file that is closed may be another file's: nothing is asked with it, and it is not closed under what is. */
  #ask<Kind>(call: () => Promise<Kind>): Promise<Kind> {
    if (this.#isClosed) return Promise.reject(new Error('the file is closed'));
    const answer = call();
    this.#last = answer;
    return answer;
  }
}
