/** NAL units of a byte stream (ITU-T H.264 annex B), without start codes. */
export function nalsOfStream(stream: Uint8Array): Uint8Array[] {
  const starts: number[] = [];
  for (let at = stream.indexOf(1); at !== -1; at = stream.indexOf(1, at + 1)) {
    if (at >= 2 && stream[at - 1] === 0 && stream[at - 2] === 0) starts.push(at + 1);
  }
  return starts.map((start, index) => {
    let end = (starts[index + 1] ?? stream.length + 3) - 3;
    while (end > start && stream[end - 1] === 0) end -= 1;
    return stream.subarray(start, end);
  });
}

export const typeOfNal = (nal: Uint8Array): number => (nal[0] ?? 0) & 31;

/** NAL units of each picture; every picture begins with an access unit delimiter. */
export function picturesOfStream(nals: readonly Uint8Array[]): Uint8Array[][] {
  const pictures: Uint8Array[][] = [];
  for (const nal of nals) {
    if (typeOfNal(nal) === 9) pictures.push([]);
    else pictures.at(-1)?.push(nal);
  }
  return pictures;
}
