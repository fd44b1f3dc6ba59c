/** NAL units of a byte stream (ITU-T H.264 annex B), without start codes. */
export function nalsOfStream(stream: Uint8Array): Uint8Array[] {
  const starts: number[] = [];
  for (let at = 0; at + 2 < stream.length; at++) {
    if (stream[at] === 0 && stream[at + 1] === 0 && stream[at + 2] === 1) starts.push(at + 3);
  }
  return starts.map((start, index) => {
    let end = (starts[index + 1] ?? stream.length + 3) - 3;
    while (end > start && stream[end - 1] === 0) end -= 1;
    return stream.subarray(start, end);
  });
}

export const typeOfNal = (nal: Uint8Array): number => (nal[0] ?? 0) & 31;

/** NAL units of each picture; the stream begins every picture with an access unit delimiter. */
export function picturesOfStream(stream: Uint8Array): Uint8Array[][] {
  const pictures: Uint8Array[][] = [];
  for (const nal of nalsOfStream(stream)) {
    if (typeOfNal(nal) === 9) pictures.push([]);
    else pictures.at(-1)?.push(nal);
  }
  return pictures;
}

/** ADTS frames without their headers, and the AudioSpecificConfig that the first header stands for. */
export function framesOfAdts(stream: Uint8Array): { config: Uint8Array; frames: Uint8Array[] } {
  const frames: Uint8Array[] = [];
  const byte = (at: number) => stream[at] ?? 0;
  const rate = (byte(2) >>> 2) & 15;
  const channels = ((byte(2) & 1) << 2) | (byte(3) >>> 6);
  for (let at = 0; at + 7 < stream.length; ) {
    const length = ((byte(at + 3) & 3) << 11) | (byte(at + 4) << 3) | (byte(at + 5) >>> 5);
    frames.push(stream.subarray(at + 7, at + length));
    at += length;
  }
  return { config: Uint8Array.of((2 << 3) | (rate >>> 1), ((rate & 1) << 7) | (channels << 3)), frames };
}
