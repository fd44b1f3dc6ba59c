import { ByteReader } from '../bytes/byte-reader.ts';
import { Malformed } from '../bytes/malformed.ts';

export interface Box {
  readonly type: string;
  /** Where the box begins, within the bytes that were read. */
  readonly offset: number;
  readonly sizeBytes: number;
  /** Without size and type; a view. */
  readonly body: Uint8Array;
}

/**
 * The boxes that stand one after another in `bytes`.
 * @throws Malformed when the last one is not whole.
 */
export function readBoxes(bytes: Uint8Array): Box[] {
  const boxes: Box[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const reader = new ByteReader(bytes.subarray(offset));
    const size = reader.u32();
    const type = reader.ascii(4);
    const sizeBytes = size === 1 ? reader.u64() : size;
    const header = bytes.length - offset - reader.left;
    if (sizeBytes < header || sizeBytes > bytes.length - offset)
      throw new Malformed(`box ${type} of ${sizeBytes} bytes where ${bytes.length - offset} are`);
    boxes.push({ type, offset, sizeBytes, body: bytes.subarray(offset + header, offset + sizeBytes) });
    offset += sizeBytes;
  }
  return boxes;
}

/** @returns the body of the box at the end of a path such as `moof/traf/tfdt`, first of each name. */
export function bodyOfBox(bytes: Uint8Array, path: string): Uint8Array | undefined {
  let inside: Uint8Array | undefined = bytes;
  for (const type of path.split('/')) {
    inside = inside && readBoxes(inside).find((box) => box.type === type)?.body;
  }
  return inside;
}

/** `baseMediaDecodeTime` of a fragment, in the track's ticks. */
export function decodeTimeOf(fragment: Uint8Array): number | undefined {
  const body = bodyOfBox(fragment, 'moof/traf/tfdt');
  if (!body) return undefined;
  const reader = new ByteReader(body);
  const version = reader.u8();
  reader.skip(3);
  return version === 1 ? reader.u64() : reader.u32();
}
