import type { Disk, DiskFile } from '../src/index.ts';

/** One thing that a program did to its disk. */
export type DiskDeed =
  | { readonly do: 'create' | 'sync' | 'syncFolder'; readonly path: string }
  | { readonly do: 'append'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly do: 'truncate'; readonly path: string; readonly sizeBytes: number }
  | { readonly do: 'rename'; readonly path: string; readonly to: string };

export type Files = Map<string, Uint8Array>;

/** A disk in memory that remembers what was done to it, so that any moment of it can be had again. */
export function memoryDisk(files: Files = new Map()): Disk & { readonly files: Files; readonly deeds: DiskDeed[] } {
  const deeds: DiskDeed[] = [];
  const act = (deed: DiskDeed) => {
    deeds.push(deed);
    apply(files, deed);
  };
  const open = (path: string): DiskFile => ({
    get sizeBytes() {
      return files.get(path)?.length ?? 0;
    },
    append: async (chunks) => act({ do: 'append', path, bytes: Buffer.concat(chunks) }),
    sync: async () => act({ do: 'sync', path }),
    truncate: async (sizeBytes) => act({ do: 'truncate', path, sizeBytes }),
    close: async () => undefined,
  });
  return {
    files,
    deeds,
    makeFolder: async () => undefined,
    list: async (folder) => {
      const inside = [...files].filter(([path]) => path.startsWith(`${folder}/`));
      const named = inside.map(([path, bytes]) => ({ name: path.slice(folder.length + 1), sizeBytes: bytes.length }));
      return named.filter(({ name }) => !name.includes('/'));
    },
    read: async (path) => files.get(path)?.slice(),
    open: async (path) => {
      if (!files.has(path)) act({ do: 'create', path });
      return open(path);
    },
    rename: async (path, to) => act({ do: 'rename', path, to }),
    syncFolder: async (path) => act({ do: 'syncFolder', path }),
  };
}

function apply(files: Files, deed: DiskDeed): void {
  const before = files.get(deed.path) ?? new Uint8Array();
  if (deed.do === 'create') files.set(deed.path, before);
  if (deed.do === 'append') files.set(deed.path, new Uint8Array(Buffer.concat([before, deed.bytes])));
  if (deed.do === 'truncate') files.set(deed.path, before.slice(0, deed.sizeBytes));
  if (deed.do === 'rename') {
    files.delete(deed.path);
    files.set(deed.to, before);
  }
}

/** What a killed program leaves: all that was done, the last write up to `lastBytes` of it. */
export function afterKill(deeds: readonly DiskDeed[], count: number, lastBytes = Number.POSITIVE_INFINITY): Files {
  const files: Files = new Map();
  deeds.slice(0, count).forEach((deed, at) => {
    const isLast = at === count - 1 && deed.do === 'append';
    apply(files, isLast ? { ...deed, bytes: deed.bytes.subarray(0, lastBytes) } : deed);
  });
  return files;
}

/**
 * What a power cut leaves at worst: names and bytes that were synced, and of each other write as much as `share` says,
 * the rest of it as zeros.
 */
export function afterPowerCut(deeds: readonly DiskDeed[], count: number, share: () => number): Files {
  const now: Files = new Map();
  const synced: Files = new Map();
  const named = new Set<string>();
  for (const deed of deeds.slice(0, count)) {
    apply(now, deed);
    if (deed.do === 'sync') synced.set(deed.path, now.get(deed.path) ?? new Uint8Array());
    if (deed.do === 'rename') {
      named.delete(deed.path);
      named.add(deed.to);
      synced.set(deed.to, now.get(deed.to) ?? new Uint8Array());
    }
    if (deed.do === 'syncFolder') for (const path of now.keys()) if (path.startsWith(`${deed.path}/`)) named.add(path);
  }
  const left: Files = new Map();
  for (const [path, bytes] of now) {
    if (!named.has(path)) continue;
    const safe = synced.get(path) ?? new Uint8Array();
    const length = safe.length + Math.floor(Math.max(0, bytes.length - safe.length) * share());
    const torn = new Uint8Array(length);
    torn.set(bytes.subarray(0, safe.length + Math.floor((length - safe.length) * share())));
    torn.set(safe);
    left.set(path, torn);
  }
  return left;
}
