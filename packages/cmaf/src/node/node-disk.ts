import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Disk, DiskFile } from '../store/disk.ts';

/** A folder of this machine. */
export function nodeDisk(root: string): Disk {
  const at = (path: string) => join(root, path);
  return {
    makeFolder: async (path) => {
      const highest = await mkdir(at(path), { recursive: true });
      if (highest) await syncFolder(dirname(highest));
    },
    list: async (folder) => {
      const found = await readdir(at(folder), { withFileTypes: true });
      const names = found.filter((one) => one.isFile()).map((one) => one.name);
      return Promise.all(names.map(async (name) => ({ name, sizeBytes: (await stat(at(`${folder}/${name}`))).size })));
    },
    read: async (path) => {
      try {
        return await readFile(at(path));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    open: async (path) => {
      const handle = await open(at(path), constants.O_RDWR | constants.O_CREAT, 0o640);
      return new NodeFile(handle, (await handle.stat()).size);
    },
    rename: (from, to) => rename(at(from), at(to)),
    syncFolder: (path) => syncFolder(at(path)),
  };
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

class NodeFile implements DiskFile {
  readonly #handle: FileHandle;
  sizeBytes: number;

  constructor(handle: FileHandle, sizeBytes: number) {
    this.#handle = handle;
    this.sizeBytes = sizeBytes;
  }

  /** A disk may take less than it was given; the rest is offered again, and a full one then says so. */
  async append(chunks: readonly Uint8Array[]): Promise<void> {
    let left = chunks.filter((chunk) => chunk.length > 0);
    while (left.length > 0) {
      let { bytesWritten } = await this.#handle.writev(left, this.sizeBytes);
      this.sizeBytes += bytesWritten;
      while (bytesWritten > 0) {
        const [first] = left;
        if (!first || first.length > bytesWritten) {
          left = first ? [first.subarray(bytesWritten), ...left.slice(1)] : [];
          break;
        }
        bytesWritten -= first.length;
        left = left.slice(1);
      }
    }
  }

  /** The size is metadata that reading needs, so fdatasync writes it too. */
  sync(): Promise<void> {
    return this.#handle.datasync();
  }

  async truncate(sizeBytes: number): Promise<void> {
    await this.#handle.truncate(sizeBytes);
    this.sizeBytes = sizeBytes;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
