import { ByteReader } from '../bytes/byte-reader.ts';
import { Malformed } from '../bytes/malformed.ts';
import { readSps, type Sps } from './sps.ts';

export interface H264Format {
  readonly kind: 'h264';
  /** Ticks in a second, as in the RTP of all video. */
  readonly timescale: 90_000;
  readonly sps: Uint8Array;
  readonly pps: readonly Uint8Array[];
  readonly picture: Sps;
  /** RFC 6381, such as `avc1.42E01F`. */
  readonly codecs: string;
}

export interface AacFormat {
  readonly kind: 'aac';
  /** Samples in a second. */
  readonly timescale: number;
  readonly channels: number;
  /** AudioSpecificConfig of ISO/IEC 14496-3. */
  readonly config: Uint8Array;
  /** Samples in a frame. */
  readonly frameTicks: number;
  readonly codecs: string;
}

export interface OpusFormat {
  readonly kind: 'opus';
  readonly timescale: 48_000;
  readonly channels: number;
  /** Samples at the beginning that a decoder throws away. */
  readonly preSkip: number;
  readonly codecs: 'opus';
}

export type TrackFormat = H264Format | AacFormat | OpusFormat;

/** @throws Malformed */
export function h264Format(sps: Uint8Array, pps: readonly Uint8Array[]): H264Format {
  const picture = readSps(sps);
  if (pps.length === 0) throw new Malformed('no picture parameter set');
  const codes = [picture.profile, picture.constraints, picture.level];
  const codecs = `avc1.${codes
    .map((code) => code.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
  return { kind: 'h264', timescale: 90_000, sps, pps, picture, codecs };
}

const RATES = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350];

/**
 * @param config AudioSpecificConfig, as in the `config` of RFC 3640: AAC-LC (object type 2) of 1 to 7 channels
 * @throws Malformed
 */
export function aacFormat(config: Uint8Array): AacFormat {
  const reader = new ByteReader(config);
  const first = reader.u16();
  const objectType = first >>> 11;
  if (objectType !== 2) throw new Malformed(`AAC of object type ${objectType}; only AAC-LC (2) is known`);
  const index = (first >>> 7) & 15;
  // An explicit rate (15) takes the next 24 bits, from the middle of the second byte on.
  const explicit = index === 15 ? ((first & 0x7f) * 0x2_0000 + reader.u24() / 0x80) | 0 : RATES[index];
  if (!explicit) throw new Malformed('no such sampling rate');
  const last = (index === 15 ? config[4] : config[1]) ?? 0;
  const channels = (last >>> 3) & 15;
  if (channels < 1 || channels > 7) throw new Malformed('channels described elsewhere are not known');
  return {
    kind: 'aac',
    timescale: explicit,
    channels: channels === 7 ? 8 : channels,
    config,
    frameTicks: (last & 4) !== 0 ? 960 : 1024,
    codecs: 'mp4a.40.2',
  };
}

/** RFC 7587 always runs at 48 kHz; a stream is mono or stereo. */
export function opusFormat({ channels, preSkip = 0 }: { channels: 1 | 2; preSkip?: number }): OpusFormat {
  return { kind: 'opus', timescale: 48_000, channels, preSkip, codecs: 'opus' };
}

/** @returns whether both need the same init segment. */
export function isSameFormat(one: TrackFormat, other: TrackFormat): boolean {
  if (one.kind === 'h264') return other.kind === 'h264' && isSame([one.sps, ...one.pps], [other.sps, ...other.pps]);
  if (one.kind === 'aac') return other.kind === 'aac' && isSame([one.config], [other.config]);
  return other.kind === 'opus' && one.channels === other.channels && one.preSkip === other.preSkip;
}

function isSame(some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean {
  return some.length === others.length && some.every((one, at) => isSameBytes(one, others[at]));
}

export function isSameBytes(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return one.length === other?.length && one.every((byte, at) => byte === other[at]);
}
