import type { Disk, DiskFile } from '@ashyq/cmaf';

export type Files = Map<string, Buffer>;

/** A recorder's disk in memory; what was appended is joined when it is read. */
export function memoryFolder(files: Files): Disk {
  const pieces = new Map<string, Buffer[]>();
  const settle = (path: string): Buffer | undefined => {
    const grown = pieces.get(path);
    if (!grown) return files.get(path);
    const whole = Buffer.concat(grown);
    files.set(path, whole);
    pieces.delete(path);
    return whole;
  };
  const open = (path: string): DiskFile => {
    let sizeBytes = settle(path)?.byteLength ?? 0;
    return {
      get sizeBytes() {
        return sizeBytes;
      },
      append: async (chunks) => {
        const grown = pieces.get(path) ?? [files.get(path) ?? Buffer.alloc(0)];
        for (const chunk of chunks) grown.push(Buffer.from(chunk));
        pieces.set(path, grown);
        sizeBytes += chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
      },
      sync: async () => undefined,
      truncate: async (to) => {
        files.set(path, (settle(path) ?? Buffer.alloc(0)).subarray(0, to));
        sizeBytes = to;
      },
      close: async () => void settle(path),
    };
  };
  return {
    makeFolder: async () => undefined,
    list: async (folder) =>
      [...files]
        .filter(([path]) => path.startsWith(`${folder}/`))
        .map(([path, bytes]) => ({ name: path.slice(folder.length + 1), sizeBytes: bytes.byteLength })),
    read: async (path) => settle(path),
    open: async (path) => {
      if (!files.has(path)) files.set(path, Buffer.alloc(0));
      return open(path);
    },
    rename: async (from, to) => {
      files.set(to, settle(from) ?? Buffer.alloc(0));
      files.delete(from);
    },
    syncFolder: async () => undefined,
  };
}
