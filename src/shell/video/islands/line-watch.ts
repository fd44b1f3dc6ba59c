import type { HeardLink } from './hearing-others.ts';

/** How a picture comes, worst last. */
export type Quality = 'good' | 'small' | 'still' | 'soundOnly';

interface Seen {
  frames: number;
  framesAtMs: number;
  /** Largest height this picture ever had here. */
  height: number;
  sound: number;
}

/** A picture that has not moved for so long is said to stand still, and then to be gone. */
const STILL_MS = 2_500;
const GONE_MS = 8_000;

/** Looks at the lines once a second: what each picture is like, and how long nothing was heard of anybody. */
export class LineWatch {
  readonly #seen = new Map<string, Seen>();
  #heardAtMs = performance.now();

  /** Seconds since any sound came, silence of a quiet room included: packets count, not loudness. */
  get deafSeconds(): number {
    return Math.round((performance.now() - this.#heardAtMs) / 1000);
  }

  /** Nobody is to be heard now: nothing is missed. */
  rest(): void {
    this.#heardAtMs = performance.now();
  }

  async look(links: readonly HeardLink[]): Promise<ReadonlyMap<string, Quality>> {
    const qualities = new Map<string, Quality>();
    for (const link of links) {
      const { frames, height, sound } = await readInbound(link.connection);
      const now = performance.now();
      const seen = this.#seen.get(link.seatId) ?? { frames: -1, framesAtMs: now, height: 0, sound: -1 };
      this.#seen.set(link.seatId, seen);
      if (sound !== seen.sound && sound > 0) this.#heardAtMs = now;
      if (frames !== seen.frames) seen.framesAtMs = now;
      Object.assign(seen, { frames, sound, height: Math.max(seen.height, height) });
      if (link.hasPicture) qualities.set(link.seatId, qualityOf(seen, height, now, link.isMain));
    }
    return qualities;
  }
}

function qualityOf({ framesAtMs, height: largest }: Seen, height: number, now: number, isMain: boolean): Quality {
  // Nobody draws in a tab that is not looked at.
  if (document.hidden) return 'good';
  const stillMs = now - framesAtMs;
  if (stillMs > GONE_MS) return 'soundOnly';
  if (stillMs > STILL_MS) return 'still';
  return isMain && height > 0 && height * 2 <= largest ? 'small' : 'good';
}

async function readInbound(connection: RTCPeerConnection) {
  const read = { frames: 0, height: 0, sound: 0 };
  for (const report of (await connection.getStats()).values()) {
    if (report.type !== 'inbound-rtp') continue;
    if (report.kind === 'audio') read.sound += report.packetsReceived ?? 0;
    else {
      read.frames += report.framesDecoded ?? 0;
      read.height = Math.max(read.height, report.frameHeight ?? 0);
    }
  }
  return read;
}

/** What the own line lets out. */
export async function sendingQuality(connection: RTCPeerConnection, before: number) {
  let [frames, isLimited, level] = [0, false, undefined as number | undefined];
  for (const report of (await connection.getStats()).values()) {
    if (report.type === 'media-source' && report.kind === 'audio') level = report.audioLevel ?? 0;
    if (report.type !== 'outbound-rtp' || report.kind !== 'video') continue;
    frames += report.framesSent ?? 0;
    isLimited ||= report.qualityLimitationReason === 'bandwidth';
  }
  const word: 'good' | 'sendsSmall' | 'sendsSound' = !isLimited
    ? 'good'
    : frames === before
      ? 'sendsSound'
      : 'sendsSmall';
  return { frames, level, word };
}
