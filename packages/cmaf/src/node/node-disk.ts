import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Disk, DiskFile } from '../store/disk.ts';

export interface NodeDisk extends Disk {
  /** Closes what was left open, by who stops in the middle of a track. */
  closeFiles(): Promise<void>;
}

/** A folder of this machine. */
export function nodeDisk(root: string): NodeDisk {
  const at = (path: string) => join(root, path);
  const left = new Set<FileHandle>();
  return {
    closeFiles: async () => {
      const handles = [...left];
      left.clear();
      await Promise.all(handles.map((handle) => handle.close()));
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
      left.add(handle);
      return new NodeFile(handle, (await handle.stat()).size, () => left.delete(handle));
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
  readonly #onClose: () => void;
  sizeBytes: number;

  constructor(handle: FileHandle, sizeBytes: number, onClose: () => void) {
    this.#handle = handle;
    this.sizeBytes = sizeBytes;
    this.#onClose = onClose;
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
    this.#onClose();
    return this.#handle.close();
  }
}
