import type { Disk } from '@ashyq/cmaf';
import type { Clock } from '../clock/clock.ts';
import type { StoredRecording } from '../courtroom/space-plan.ts';
import { headOf, MARKS } from '../recording/head.ts';
import { CLOSING, HEAD, ROOTS } from '../recording/statement.ts';
import { writeOnce } from '../recording/write-once.ts';
import { type CourtDoor, CourtRefusal } from './court-client.ts';

export interface UploaderOptions {
  readonly court: CourtDoor;
  readonly disk: Disk;
  /** The rest of a file from a byte on; nothing when there is no such file. */
  readonly readFrom: (path: string, offset: number) => Promise<Uint8Array | undefined>;
  /** Names of recordings on the disk. */
  readonly list: () => Promise<readonly string[]>;
  readonly sizeOf: (recording: string) => Promise<number>;
  readonly clock: Clock;
  readonly log?: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

export interface UploadState {
  /** Recordings of which the court does not have all yet. */
  readonly waiting: readonly string[];
  /** When the court last took something, Unix microseconds. */
  readonly takenUs: number | undefined;
  readonly trouble: string | undefined;
  /** Recordings that the court refused for good: somebody must look. */
  readonly refused: readonly string[];
}

/** Beside the recording, on this machine only: everything of it is in the court's store. */
const DONE = 'uploaded.json';
const PIECE_BYTES = 4_000_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
const LATE_US = 10 * 60 * 1e6;

/** Sends recordings up while they are made and for as long as it takes afterwards; the court says what it already has. */
export class Uploader {
  readonly #options: UploaderOptions;
  readonly #queue: string[] = [];
  readonly #refused = new Set<string>();
  /** Recordings whose hearing has to be chosen at the court first. */
  readonly #aside = new Set<string>();
  /** Per file of a recording, how much the court has. */
  readonly #sent = new Map<string, number>();
  /** Per index, how much of it was read, and files that it tells and that are not sent yet. */
  readonly #seen = new Map<string, { bytes: number; readonly told: Map<string, number> }>();
  readonly #opened = new Set<string>();
  #isRunning = false;
  #current: string | undefined;
  #isStopped = false;
  #waitMs = FIRST_WAIT_MS;
  #cancelWait: () => void = () => undefined;
  #takenUs: number | undefined;
  #waitingSinceUs: number | undefined;
  #trouble: string | undefined;
  /** Resolves when there is nothing to do, or when the court does not take it now. */
  idle: Promise<void> = Promise.resolve();

  constructor(options: UploaderOptions) {
    this.#options = options;
  }

  /** Everything that is not up yet, oldest first. */
  async start(): Promise<void> {
    for (const recording of await this.stored()) if (!recording.isUploaded) this.poke(recording.id);
  }

  stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelWait();
    return this.idle;
  }

  /** Something of this recording is new. */
  poke(recording: string): void {
    if (this.#aside.has(recording)) return;
    if (!this.#queue.includes(recording) && !this.#refused.has(recording)) this.#queue.push(recording);
    this.#waitingSinceUs ??= this.#options.clock.nowUs();
    if (this.#isRunning || this.#isStopped) return;
    this.#isRunning = true;
    this.idle = this.#run();
  }

  get isLate(): boolean {
    return this.#waitingSinceUs !== undefined && this.#options.clock.nowUs() - this.#waitingSinceUs > LATE_US;
  }

  get state(): UploadState {
    const current = this.#current === undefined ? [] : [this.#current];
    const waiting = [...new Set([...current, ...this.#queue, ...this.#aside])];
    return { waiting, takenUs: this.#takenUs, trouble: this.#trouble, refused: [...this.#refused] };
  }

  async stored(): Promise<readonly StoredRecording[]> {
    const { disk, list, sizeOf } = this.#options;
    const found = await Promise.all(
      (await list()).map(async (id): Promise<StoredRecording | undefined> => {
        if (!(await disk.read(`${id}/${HEAD}`))) return undefined;
        const closing = await disk.read(`${id}/${CLOSING}`);
        const closedUs = closing && Number(/"closedUs":(\d+)/.exec(new TextDecoder().decode(closing))?.[1]);
        const isUploaded = (await disk.read(`${id}/${DONE}`)) !== undefined;
        return { id, closedUs: closedUs || undefined, isUploaded, sizeBytes: await sizeOf(id) };
      }),
    );
    return found.filter((one) => one !== undefined);
  }

  async #run(): Promise<void> {
    for (let id = this.#queue.shift(); id !== undefined && !this.#isStopped; id = this.#queue.shift()) {
      this.#current = id;
      try {
        await this.#upload(id);
        this.#waitMs = FIRST_WAIT_MS;
        this.#trouble = undefined;
        this.#waitingSinceUs = this.#queue.length > 0 ? this.#options.clock.nowUs() : undefined;
      } catch (error) {
        if (error instanceof CourtRefusal && error.isForLater) {
          this.#putAside(id);
          continue;
        }
        this.#trouble = error instanceof Error ? error.message : String(error);
        this.#options.log?.('not-sent', { recording: id, reason: this.#trouble });
        if (error instanceof CourtRefusal && error.isFinal) {
          this.#refused.add(id);
          continue;
        }
        this.#queue.unshift(id);
        this.#forget(id);
        this.#cancelWait = this.#options.clock.after(this.#waitMs, () => this.#goOn());
        this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
        break;
      }
    }
    this.#current = undefined;
    this.#isRunning = false;
  }

  /** Asked again by itself: nobody tells a recorder that the hearing was chosen. */
  #putAside(id: string): void {
    this.#options.log?.('hearing-to-choose', { recording: id });
    this.#waitMs = FIRST_WAIT_MS;
    this.#waitingSinceUs = this.#queue.length > 0 ? this.#options.clock.nowUs() : undefined;
    if (this.#aside.has(id)) return;
    this.#aside.add(id);
    this.#options.clock.after(LONGEST_WAIT_MS, () => {
      this.#aside.delete(id);
      this.poke(id);
    });
  }

  #goOn(): void {
    if (this.#isRunning || this.#isStopped) return;
    this.#isRunning = true;
    this.idle = this.#run();
  }

  /** What the court has is asked anew. */
  #forget(id: string): void {
    for (const known of [this.#sent, this.#seen])
      for (const key of known.keys()) if (key.startsWith(`${id}/`)) known.delete(key);
  }

  async #upload(id: string): Promise<void> {
    const { court, disk } = this.#options;
    const bytes = await disk.read(`${id}/${HEAD}`);
    const head = bytes && headOf(JSON.parse(new TextDecoder().decode(bytes)));
    if (!bytes || !head || (await disk.read(`${id}/${DONE}`))) return;
    // Looked for first: what is closed when the upload begins is all there.
    const closing = await disk.read(`${id}/${CLOSING}`);
    if (!this.#opened.has(id)) await court.putHead(id, bytes);
    this.#opened.add(id);
    // Marks first, for some of them close what follows; media before the lines that tell them.
    await this.#sendFile(id, `${MARKS}/index.ndjson`);
    for (const { name } of head.tracks) await this.#sendTrack(id, name);
    await this.#sendFile(id, ROOTS);
    if (!closing) return;
    await court.putClosing(id, closing);
    await writeOnce(disk, id, DONE, `${JSON.stringify({ atUs: this.#options.clock.nowUs() })}\n`);
    this.#forget(id);
    this.#options.log?.('sent', { recording: id });
  }

  /** Only what is new of the index is read: it grows for hours. */
  async #sendTrack(id: string, track: string): Promise<void> {
    const path = `${id}/${track}/index.ndjson`;
    const seen = this.#seen.get(path) ?? { bytes: 0, told: new Map() };
    this.#seen.set(path, seen);
    const fresh = wholeLines((await this.#options.readFrom(path, seen.bytes)) ?? new Uint8Array());
    for (const [file, sizeBytes] of toldFiles(new TextDecoder().decode(fresh))) seen.told.set(file, sizeBytes);
    seen.bytes += fresh.length;
    for (const [file, sizeBytes] of seen.told) {
      await this.#sendFile(id, `${track}/${file}`, sizeBytes);
      if (!this.#isStopped) seen.told.delete(file);
    }
    await this.#sendFile(id, `${track}/index.ndjson`, seen.bytes);
  }

  /** @param sizeBytes as far as it is told; nothing for all whole lines of a file of lines */
  async #sendFile(id: string, file: string, sizeBytes?: number): Promise<void> {
    const { court, clock, readFrom } = this.#options;
    const key = `${id}/${file}`;
    let offset = this.#sent.get(key) ?? (await court.offsetOf(id, file));
    let corrections = 0;
    while (!this.#isStopped && (sizeBytes === undefined || offset < sizeBytes)) {
      const rest = (await readFrom(key, offset)) ?? new Uint8Array();
      const bytes = sizeBytes === undefined ? wholeLines(rest) : rest.subarray(0, sizeBytes - offset);
      if (bytes.length === 0) break;
      const before = offset;
      offset = await court.append(id, file, offset, bytes.subarray(0, PIECE_BYTES));
      this.#takenUs = clock.nowUs();
      corrections += offset <= before ? 1 : 0;
      if (corrections > 3) throw new CourtRefusal(409, `${file}: the court does not agree about its length`);
    }
    this.#sent.set(key, offset);
  }
}

const wholeLines = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.lastIndexOf(10) + 1);

/** Files that the index tells, in its order, with how much of each is told. */
function toldFiles(index: string): Map<string, number> {
  const told = new Map<string, number>();
  for (const line of index.split('\n')) {
    const [, file, offset, sizeBytes] = /"file":"([a-z0-9.-]+)"(?:,"offset":(\d+))?,"sizeBytes":(\d+)/.exec(line) ?? [];
    const isMedia = line.includes('"kind":"part"') || line.includes('"kind":"init"');
    if (file && isMedia) told.set(file, Number(offset ?? 0) + Number(sizeBytes));
  }
  return told;
}
