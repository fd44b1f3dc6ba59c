import type { Disk, DiskFile } from '@ashyq/cmaf';

export type Files = Map<string, Buffer>;

/** A recorder's disk in memory. */
export function memoryFolder(files: Files): Disk {
  const open = (path: string): DiskFile => ({
    get sizeBytes() {
      return files.get(path)?.byteLength ?? 0;
    },
    append: async (chunks) => void files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), ...chunks])),
    sync: async () => undefined,
    truncate: async (sizeBytes) => void files.set(path, (files.get(path) ?? Buffer.alloc(0)).subarray(0, sizeBytes)),
    close: async () => undefined,
  });
  return {
    makeFolder: async () => undefined,
    list: async (folder) =>
      [...files]
        .filter(([path]) => path.startsWith(`${folder}/`))
        .map(([path, bytes]) => ({ name: path.slice(folder.length + 1), sizeBytes: bytes.byteLength })),
    read: async (path) => files.get(path),
    open: async (path) => {
      if (!files.has(path)) files.set(path, Buffer.alloc(0));
      return open(path);
    },
    rename: async (from, to) => {
      files.set(to, files.get(from) ?? Buffer.alloc(0));
      files.delete(from);
    },
    syncFolder: async () => undefined,
  };
}
