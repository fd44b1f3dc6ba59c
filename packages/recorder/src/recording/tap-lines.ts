import type { Disk } from '@ashyq/cmaf';

const INDEX = /(?:^|\/)([^/]+)\/index\.ndjson$/;

/**
 * The same disk, which tells each line that is added to an index: the roots of a minute need them, and reading hours of
 * index again each minute would not do.
 */
export function tapLines(disk: Disk, tell: (track: string, line: string) => void): Disk {
  return {
    ...disk,
    open: async (path) => {
      const file = await disk.open(path);
      const [, track] = INDEX.exec(path) ?? [];
      if (track === undefined) return file;
      return {
        get sizeBytes() {
          return file.sizeBytes;
        },
        append: async (chunks) => {
          await file.append(chunks);
          const text = new TextDecoder().decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
          for (const line of text.split('\n')) if (line) tell(track, line);
        },
        sync: () => file.sync(),
        truncate: (sizeBytes) => file.truncate(sizeBytes),
        close: () => file.close(),
      };
    },
  };
}
