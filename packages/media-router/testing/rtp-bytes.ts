export interface RtpFields {
  readonly payloadType?: number;
  readonly isMarked?: boolean;
  readonly sequence?: number;
  readonly timestamp?: number;
  readonly source?: number;
  readonly payload?: Buffer;
  readonly contributors?: number;
  readonly padding?: number;
  /** Elements of the header extension, by id; in the two-byte form when one of them does not fit into the other. */
  readonly extensions?: Readonly<Record<number, Buffer>>;
}

/** The bytes of a packet, by the figures of RFC 3550 5.1 and RFC 8285 4. */
export function rtpBytes(fields: RtpFields): Buffer {
  const { payloadType = 96, sequence = 0, timestamp = 0, source = 1, contributors = 0, padding = 0 } = fields;
  const head = Buffer.alloc(12 + contributors * 4);
  head.writeUInt8(0x80 | (padding ? 0x20 : 0) | (fields.extensions ? 0x10 : 0) | contributors, 0);
  head.writeUInt8((fields.isMarked ? 0x80 : 0) | payloadType, 1);
  head.writeUInt16BE(sequence, 2);
  head.writeUInt32BE(timestamp, 4);
  head.writeUInt32BE(source, 8);
  const tail = Buffer.alloc(padding);
  if (padding) tail[padding - 1] = padding;
  const extension = fields.extensions ? extensionBytes(fields.extensions) : Buffer.alloc(0);
  return Buffer.concat([head, extension, fields.payload ?? Buffer.alloc(0), tail]);
}

function extensionBytes(elements: Readonly<Record<number, Buffer>>): Buffer {
  const entries = Object.entries(elements).map(([id, value]) => ({ id: Number(id), value }));
  const isTwoByte = entries.some(({ id, value }) => id > 14 || value.length === 0 || value.length > 16);
  const parts = entries.map(({ id, value }) =>
    Buffer.concat([Buffer.from(isTwoByte ? [id, value.length] : [(id << 4) | (value.length - 1)]), value]),
  );
  const body = Buffer.concat(parts);
  const filled = Buffer.alloc(Math.ceil(body.length / 4) * 4);
  body.copy(filled);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(isTwoByte ? 0x1000 : 0xbede, 0);
  head.writeUInt16BE(filled.length / 4, 2);
  return Buffer.concat([head, filled]);
}
