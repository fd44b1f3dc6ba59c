interface AdtsFrame {
  /** With its header. */
  readonly adts: Uint8Array;
  readonly raw: Uint8Array;
}

/** ADTS frames (ISO/IEC 13818-7 6.2) and the AudioSpecificConfig that the first header stands for. */
export function framesOfAdts(stream: Uint8Array): { config: Uint8Array; frames: AdtsFrame[] } {
  const frames: AdtsFrame[] = [];
  const byte = (at: number) => stream[at] ?? 0;
  for (let at = 0; at + 7 < stream.length; ) {
    const length = ((byte(at + 3) & 3) << 11) | (byte(at + 4) << 3) | (byte(at + 5) >>> 5);
    const head = (byte(at + 1) & 1) === 1 ? 7 : 9;
    if (length <= head) throw new Error('not ADTS');
    frames.push({ adts: stream.subarray(at, at + length), raw: stream.subarray(at + head, at + length) });
    at += length;
  }
  const rate = (byte(2) >>> 2) & 15;
  const channels = ((byte(2) & 1) << 2) | (byte(3) >>> 6);
  return { config: Uint8Array.of((2 << 3) | (rate >>> 1), ((rate & 1) << 7) | (channels << 3)), frames };
}
