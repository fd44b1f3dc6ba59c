import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, stat } from 'node:fs/promises';
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
      const { handle, sizeBytes } = await openForAppending(at(path));
      folders.opened(folder);
      const file: NodeFile = new NodeFile(handle, sizeBytes, async () => {
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

/** Most are new, and the size of a new one is known. */
async function openForAppending(path: string): Promise<{ handle: FileHandle; sizeBytes: number }> {
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_DSYNC;
  try {
    return { handle: await open(path, flags | constants.O_EXCL, 0o640), sizeBytes: 0 };
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const handle = await open(path, flags, 0o640);
    return { handle, sizeBytes: (await handle.stat()).size };
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
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A track makes a file each two seconds in the same folder: its handle is kept while a file in it is open. */
class FolderHandles {
  readonly #files = new Map<string, number>();
  readonly #kept = new Map<string, FileHandle>();

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
    if (!kept && !this.#files.has(path)) return await syncFolder(path);
    const handle = kept ?? (await open(path, 'r'));
    try {
      await handle.sync();
    } catch (error) {
      // The disk may come back under the same name.
      if (kept) this.#kept.delete(path);
      await handle.close();
      throw error;
    }
    if (this.#kept.get(path) === handle) return;
    if (this.#kept.has(path) || !this.#files.has(path)) await handle.close();
    else this.#kept.set(path, handle);
  }

  async #forget(path: string): Promise<void> {
    const handle = this.#kept.get(path);
    this.#kept.delete(path);
    await handle?.close();
  }
}

class NodeFile implements DiskFile {
  readonly #handle: FileHandle;
  readonly #onClose: () => Promise<void>;
  #isTruncated = false;
  sizeBytes: number;

  constructor(handle: FileHandle, sizeBytes: number, onClose: () => Promise<void>) {
    this.#handle = handle;
    this.sizeBytes = sizeBytes;
    this.#onClose = onClose;
  }

  /** A disk may take less than it was given; the rest is offered again, and a full one then says so. */
  async append(chunks: readonly Uint8Array[]): Promise<void> {
    const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : joined(chunks);
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(bytes, at, bytes.length - at, this.sizeBytes);
      this.sizeBytes += bytesWritten;
      at += bytesWritten;
    }
  }

  async sync(): Promise<void> {
    if (this.#isTruncated) await this.#handle.datasync();
    this.#isTruncated = false;
  }

  async truncate(sizeBytes: number): Promise<void> {
    await this.#handle.truncate(sizeBytes);
    this.#isTruncated = true;
    this.sizeBytes = sizeBytes;
  }

  async close(): Promise<void> {
    await this.#handle.close();
    await this.#onClose();
  }
}
