import type { ChainHead, Disk, Sha256 } from '@ashyq/cmaf';
import { readIndex } from './read-index.ts';
import type { Signer } from './signer.ts';
import {
  CLOSING,
  type Closing,
  type Covered,
  HEAD,
  hashOfLine,
  hexOf,
  ROOTS,
  type Root,
  readSignedLine,
  rootOfLines,
  rootOfTracks,
  signedLine,
} from './statement.ts';
import { writeOnce } from './write-once.ts';

interface Place {
  readonly disk: Disk;
  readonly folder: string;
  readonly recording: string;
  readonly sha256: Sha256;
  readonly signer: Signer;
}

interface Pending {
  from: number;
  lines: string[];
}

/** Signs what the indexes told since the last root. */
export class RootsWriter {
  readonly #place: Place;
  readonly #pending = new Map<string, Pending>();
  readonly #kept: string[];
  #before: string;
  readonly headHash: string;

  private constructor(place: Place, kept: string[], headHash: string, before: string) {
    this.#place = place;
    this.#kept = kept;
    this.headHash = headHash;
    this.#before = before;
  }

  /** @param tracks names of all folders with an index */
  static async open(place: Place, tracks: readonly string[]): Promise<RootsWriter> {
    const { disk, folder, sha256 } = place;
    const head = (await disk.read(`${folder}/${HEAD}`)) ?? new Uint8Array();
    const headHash = hexOf(await sha256([head]));
    const kept = await keptRoots(place);
    const last = kept.at(-1);
    const writer = new RootsWriter(place, kept, headHash, last ? await hashOfLine(last, sha256) : headHash);
    const told = last === undefined ? undefined : (readSignedLine(last)?.value as Root | undefined);
    for (const track of tracks) {
      const from = (told?.tracks[track]?.to ?? 0) + 1;
      writer.#pending.set(track, { from, lines: [] });
      const index = (await disk.read(`${folder}/${track}/index.ndjson`)) ?? new Uint8Array();
      for (const line of (await readIndex(index, sha256)).slice(from - 1)) writer.tell(track, line);
    }
    return writer;
  }

  tell(track: string, line: string): void {
    this.#pending.get(track)?.lines.push(line);
  }

  /** @param heads how far each index is durable @returns nothing when nothing is new */
  async seal(heads: ReadonlyMap<string, ChainHead>, atUs: number): Promise<Root | undefined> {
    const { disk, folder, recording, sha256, signer } = this.#place;
    const tracks: Record<string, Covered> = {};
    for (const [track, { n, chain }] of heads) {
      const pending = this.#pending.get(track);
      if (!pending) continue;
      const lines = pending.lines.slice(0, Math.max(0, n + 1 - pending.from));
      tracks[track] = {
        from: pending.from,
        to: pending.from + lines.length - 1,
        chain,
        root: await rootOfLines(lines, sha256),
      };
    }
    if (Object.values(tracks).every(({ from, to }) => from > to)) return undefined;
    const root: Root = {
      ...{ recording, n: this.#kept.length + 1, before: this.#before, atUs, tracks },
      root: await rootOfTracks(tracks, sha256),
    };
    const line = await signedLine(root, (bytes) => signer.sign(bytes));
    const file = await disk.open(`${folder}/${ROOTS}`);
    await file.append([new TextEncoder().encode(`${line}\n`)]);
    await file.sync();
    await file.close();
    if (this.#kept.length === 0) await disk.syncFolder(folder);
    this.#kept.push(line);
    this.#before = await hashOfLine(line, sha256);
    for (const [track, { to }] of Object.entries(tracks)) this.#forget(track, to);
    return root;
  }

  async close(
    heads: ReadonlyMap<string, ChainHead>,
    { closedUs, reason }: Pick<Closing, 'closedUs' | 'reason'>,
  ): Promise<Closing> {
    const { disk, folder, recording, sha256, signer } = this.#place;
    const closing: Closing = {
      ...{ recording, closedUs, reason, head: this.headHash, tracks: Object.fromEntries(heads) },
      roots: { n: this.#kept.length, root: await rootOfLines(this.#kept, sha256) },
    };
    const line = await signedLine(closing, (bytes) => signer.sign(bytes));
    await writeOnce(disk, folder, CLOSING, `${line}\n`);
    return closing;
  }

  #forget(track: string, to: number): void {
    const pending = this.#pending.get(track);
    if (pending) this.#pending.set(track, { from: to + 1, lines: pending.lines.slice(to + 1 - pending.from) });
  }
}

/** Whole lines; what a kill left of the last is cut off. */
async function keptRoots({ disk, folder }: Place): Promise<string[]> {
  const bytes = await disk.read(`${folder}/${ROOTS}`);
  if (!bytes) return [];
  const text = new TextDecoder().decode(bytes);
  const whole: string[] = [];
  for (const line of text.split('\n')) {
    if (!readSignedLine(line)) break;
    whole.push(line);
  }
  const sizeBytes = whole.reduce((sum, line) => sum + new TextEncoder().encode(line).length + 1, 0);
  if (sizeBytes === bytes.length) return whole;
  const file = await disk.open(`${folder}/${ROOTS}`);
  // The last line may lack only its line break.
  if (sizeBytes > bytes.length) await file.append([Uint8Array.of(10)]);
  else await file.truncate(sizeBytes);
  await file.sync();
  await file.close();
  return whole;
}
