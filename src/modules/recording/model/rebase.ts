import { readBoxes } from '@ashyq/cmaf';

export interface Rebasing {
  /** Taken off each decode time, in ticks of the track. */
  readonly baseTicks: number;
  /** Number of the track in the file that it becomes part of. */
  readonly trackId: number;
}

/**
 * Moves fragments to the beginning of a file of their own: a plain player counts from zero, and each track has its number.
 * Nothing but these two numbers changes. @returns a copy
 */
export function rebaseFragments(bytes: Uint8Array, { baseTicks, trackId }: Rebasing): Buffer {
  const copy = Buffer.from(bytes);
  for (const moof of readBoxes(copy).filter(({ type }) => type === 'moof')) {
    for (const traf of readBoxes(moof.body).filter(({ type }) => type === 'traf')) {
      for (const { type, body } of readBoxes(traf.body)) {
        const field = new DataView(body.buffer, body.byteOffset, body.byteLength);
        if (type === 'tfhd') field.setUint32(4, trackId);
        if (type !== 'tfdt') continue;
        if (field.getUint8(0) === 1) field.setBigUint64(4, BigInt(Number(field.getBigUint64(4)) - baseTicks));
        else field.setUint32(4, field.getUint32(4) - baseTicks);
      }
    }
  }
  return copy;
}

/** One initialisation for several tracks, numbered from 1 on in the order given. @param inits of one track each */
export function joinInits(inits: readonly Uint8Array[]): Buffer {
  const [first] = inits;
  if (!first) throw new RangeError('no track');
  const moovs = inits.map((init) => readBoxes(bodyOf(init, 'moov')));
  const before = readBoxes(first).filter(({ type }) => type !== 'moov');
  const header = moovs[0]?.find(({ type }) => type === 'mvhd');
  const traks = moovs.map((boxes, index) => numberedTrack(boxBody(boxes, 'trak'), index + 1));
  const trexes = moovs.map((boxes, index) => numberedDefaults(boxBody(boxes, 'mvex'), index + 1));
  return Buffer.concat([
    ...before.map(({ type, body }) => box(type, body)),
    box('moov', ...(header ? [box('mvhd', header.body)] : []), ...traks, box('mvex', ...trexes)),
  ]);
}

function bodyOf(bytes: Uint8Array, type: string): Uint8Array {
  return boxBody(readBoxes(bytes), type);
}

function boxBody(boxes: ReturnType<typeof readBoxes>, type: string): Uint8Array {
  return boxes.find((one) => one.type === type)?.body ?? new Uint8Array();
}

function box(type: string, ...bodies: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(bodies);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.byteLength + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** `tkhd`: the number stands after version, flags and two times, of 4 or 8 bytes each. */
function numberedTrack(trak: Uint8Array, trackId: number): Buffer {
  const parts = readBoxes(trak).map(({ type, body }) => {
    const copy = Buffer.from(body);
    if (type === 'tkhd') copy.writeUInt32BE(trackId, copy[0] === 1 ? 20 : 12);
    return box(type, copy);
  });
  return box('trak', ...parts);
}

function numberedDefaults(mvex: Uint8Array, trackId: number): Buffer {
  const copy = Buffer.from(bodyOf(mvex, 'trex'));
  copy.writeUInt32BE(trackId, 4);
  return box('trex', copy);
}
