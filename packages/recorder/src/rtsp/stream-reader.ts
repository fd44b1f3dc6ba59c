import { CameraRefusal } from './camera-refusal.ts';

export interface RtspResponse {
  readonly kind: 'response';
  readonly status: number;
  /** Names in lower case; a header that came several times has several values. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

/** RFC 2326 10.12 */
export interface Interleaved {
  readonly kind: 'interleaved';
  readonly channel: number;
  /** A view of what came, valid as long as it is held. */
  readonly bytes: Uint8Array;
}

const DOLLAR = 0x24;
/** Longer than any answer of a camera. */
const LONGEST_HEAD = 65_536;
const LONGEST_BODY = 1_000_000;

/** Half a second of a camera of 4 Mbit/s: what is held of one picture holds the memory of its neighbours. */
const SLAB_BYTES = 262_144;

/** Cuts answers and packets out of one connection: each byte is copied once, to where its neighbours of the stream lie. */
export class StreamReader {
  #slab = Buffer.alloc(0);
  #from = 0;
  #to = 0;

  /**
   * @param bytes free again when the call is over
   * @throws CameraRefusal when the other side does not speak RTSP
   */
  push(bytes: Uint8Array): (RtspResponse | Interleaved)[] {
    this.#take(bytes);
    const all = this.#slab.subarray(0, this.#to);
    const out: (RtspResponse | Interleaved)[] = [];
    while (this.#from < this.#to) {
      const end = all[this.#from] === DOLLAR ? readPacket(all, this.#from, out) : readText(all, this.#from, out);
      if (end === this.#from) break;
      this.#from = end;
    }
    return out;
  }

  /** What was given out stays where it is, so a slab that is full is left and never written over. */
  #take(bytes: Uint8Array): void {
    if (this.#to + bytes.length > this.#slab.length) {
      const left = this.#slab.subarray(this.#from, this.#to);
      this.#slab = Buffer.allocUnsafeSlow(Math.max(SLAB_BYTES, (left.length + bytes.length) * 2));
      this.#slab.set(left);
      this.#from = 0;
      this.#to = left.length;
    }
    this.#slab.set(bytes, this.#to);
    this.#to += bytes.length;
  }
}

/** @returns where it ends; where it began when it is not all there. */
function readPacket(all: Buffer, at: number, out: (RtspResponse | Interleaved)[]): number {
  if (all.length < at + 4) return at;
  const end = at + 4 + all.readUInt16BE(at + 2);
  if (all.length < end) return at;
  out.push({ kind: 'interleaved', channel: all[at + 1] ?? 0, bytes: all.subarray(at + 4, end) });
  return end;
}

function readText(all: Buffer, at: number, out: (RtspResponse | Interleaved)[]): number {
  const headEnd = all.indexOf('\r\n\r\n', at);
  const begin = all.toString('latin1', at, Math.min(all.length, at + 5));
  const isForeign = !'RTSP/'.startsWith(begin) && !/^[A-Z_]+$/.test(begin);
  if (isForeign) throw new CameraRefusal('not-rtsp', `the answer begins with ${JSON.stringify(begin)}`);
  if (headEnd === -1) {
    if (all.length - at > LONGEST_HEAD) throw new CameraRefusal('not-rtsp', 'an answer without an end');
    return at;
  }
  const [first = '', ...lines] = all.toString('utf8', at, headEnd).split('\r\n');
  const headers = headersOf(lines);
  const length = Number(headers.get('content-length')?.[0] ?? 0);
  if (!Number.isInteger(length) || length < 0 || length > LONGEST_BODY)
    throw new CameraRefusal('not-rtsp', `an answer of ${length} bytes`);
  const end = headEnd + 4 + length;
  if (all.length < end) return at;
  const status = Number(/^RTSP\/\d\.\d (\d{3})/.exec(first)?.[1] ?? 0);
  // A request of the camera (RFC 2326 allows ANNOUNCE and others) has no status and is passed over.
  if (status > 0) out.push({ kind: 'response', status, headers, body: all.toString('utf8', headEnd + 4, end) });
  return end;
}

function headersOf(lines: readonly string[]): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).trim().toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(at + 1).trim()]);
  }
  return headers;
}
