const LARGEST_PAYLOAD = 1400;
const FROM_1900_TO_1970_S = 2_208_988_800;

/** One stream of RTP over TCP (RFC 3550, RFC 2326 10.12): packets with the prefix of their channel. */
export class RtpStream {
  readonly #channel: number;
  readonly #payloadType: number;
  /** Ticks in a second. */
  readonly #rate: number;
  #sequence: number;
  #octets = 0;
  #packets = 0;

  constructor({
    channel,
    payloadType,
    rate,
    sequence = 0,
  }: { channel: number; payloadType: number; rate: number; sequence?: number }) {
    this.#channel = channel;
    this.#payloadType = payloadType;
    this.#rate = rate;
    this.#sequence = sequence;
  }

  /** Media time and wall time begin together in 1970 and go on for ever, so a restart of the simulator changes nothing. */
  timestampOf(unixUs: number): number {
    const seconds = Math.floor(unixUs / 1_000_000);
    return (
      (((seconds % 2 ** 20) * this.#rate + Math.round(((unixUs % 1_000_000) * this.#rate) / 1_000_000)) % 2 ** 32) >>> 0
    );
  }

  packet(payload: Uint8Array, timestamp: number, isMarked: boolean): Buffer {
    const bytes = Buffer.alloc(16 + payload.length);
    bytes.writeUInt8(0x24, 0);
    bytes.writeUInt8(this.#channel, 1);
    bytes.writeUInt16BE(12 + payload.length, 2);
    bytes.writeUInt8(0x80, 4);
    bytes.writeUInt8((isMarked ? 0x80 : 0) | this.#payloadType, 5);
    bytes.writeUInt16BE(this.#sequence, 6);
    bytes.writeUInt32BE(timestamp, 8);
    bytes.writeUInt32BE(this.#payloadType, 12);
    bytes.set(payload, 16);
    this.#sequence = (this.#sequence + 1) & 0xffff;
    this.#packets += 1;
    this.#octets += payload.length;
    return bytes;
  }

  /** @param saidUs what the camera's clock says at the media time of `unixUs` */
  senderReport(unixUs: number, saidUs: number): Buffer {
    const bytes = Buffer.alloc(32);
    bytes.writeUInt8(0x24, 0);
    bytes.writeUInt8(this.#channel + 1, 1);
    bytes.writeUInt16BE(28, 2);
    bytes.writeUInt16BE(0x80c8, 4);
    bytes.writeUInt16BE(6, 6);
    bytes.writeUInt32BE(this.#payloadType, 8);
    bytes.writeUInt32BE((Math.floor(saidUs / 1_000_000) + FROM_1900_TO_1970_S) % 2 ** 32, 12);
    bytes.writeUInt32BE(Math.floor(((saidUs % 1_000_000) / 1_000_000) * 2 ** 32), 16);
    bytes.writeUInt32BE(this.timestampOf(unixUs), 20);
    bytes.writeUInt32BE(this.#packets, 24);
    bytes.writeUInt32BE(this.#octets % 2 ** 32, 28);
    return bytes;
  }
}

/** Payloads of one NAL unit: itself, or fragments (RFC 6184 5.8). */
export function h264Payloads(nal: Uint8Array): Uint8Array[] {
  if (nal.length <= LARGEST_PAYLOAD) return [nal];
  const [header = 0] = nal;
  const payloads: Uint8Array[] = [];
  for (let at = 1; at < nal.length; at += LARGEST_PAYLOAD - 2) {
    const piece = nal.subarray(at, at + LARGEST_PAYLOAD - 2);
    const flags = (at === 1 ? 0x80 : 0) | (at + piece.length === nal.length ? 0x40 : 0);
    const payload = new Uint8Array(piece.length + 2);
    payload.set([(header & 0xe0) | 28, flags | (header & 31)]);
    payload.set(piece, 2);
    payloads.push(payload);
  }
  return payloads;
}

/** One AAC frame with its header of sixteen bits (RFC 3640 3.3.6). */
export function aacPayload(frame: Uint8Array): Uint8Array {
  const payload = new Uint8Array(frame.length + 4);
  payload.set([0, 16, frame.length >>> 5, (frame.length << 3) & 255]);
  payload.set(frame, 4);
  return payload;
}
