import {
  AacDepacketiser,
  aacFormat,
  type Depacketiser,
  H264Depacketiser,
  Malformed,
  OpusDepacketiser,
  opusFormat,
  type TrackFormat,
} from '@ashyq/cmaf';
import { CameraRefusal } from './camera-refusal.ts';
import type { OfferedMedia } from './session-description.ts';

/** A stream that can be recorded, and how it is read. */
export interface TrackOffer {
  readonly kind: 'video' | 'audio';
  readonly media: OfferedMedia;
  /** Ticks in a second. */
  readonly rate: number;
  /** Makes a reader for one connection. */
  readonly begin: () => {
    readonly depacketiser: Depacketiser;
    /** Parameters of the next frame; nothing before they came. */
    readonly format: () => TrackFormat | undefined;
  };
}

/** What is refused, by the name that its description has. */
const refused: Readonly<Record<string, 'codec-h265' | 'codec-g711'>> = {
  ...{ H265: 'codec-h265', HEVC: 'codec-h265' },
  ...{ PCMU: 'codec-g711', PCMA: 'codec-g711' },
};

/** @throws CameraRefusal naming the codec, or what of its description is wrong */
export function trackOfferOf(media: OfferedMedia): TrackOffer {
  try {
    if (media.kind === 'video' && media.encoding === 'H264') return h264Offer(media);
    if (media.kind === 'audio' && media.encoding === 'MPEG4-GENERIC') return aacOffer(media);
    if (media.kind === 'audio' && media.encoding === 'OPUS') return opusOffer(media);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new CameraRefusal('description-malformed', error.message, { cause: error });
  }
  const trouble = Object.hasOwn(refused, media.encoding) ? refused[media.encoding] : undefined;
  throw new CameraRefusal(trouble ?? 'codec-unknown', `${media.kind} is sent as ${media.encoding || 'nothing named'}`);
}

function h264Offer(media: OfferedMedia): TrackOffer {
  const mode = media.parameters.get('packetization-mode') ?? '0';
  if (mode !== '0' && mode !== '1') throw new Malformed(`packetization mode ${mode} is not known`);
  const told = (media.parameters.get('sprop-parameter-sets') ?? '').split(',').filter(Boolean);
  const sets = told.map((set) => new Uint8Array(Buffer.from(set, 'base64'))).filter((set) => set.length > 0);
  return {
    ...{ kind: 'video', media, rate: 90_000 },
    begin: () => {
      const depacketiser = withSets(sets);
      return { depacketiser, format: () => depacketiser.format };
    },
  };
}

/** Sets of the description may be nonsense while those in the stream are right. */
function withSets(sets: readonly Uint8Array[]): H264Depacketiser {
  try {
    return new H264Depacketiser(sets);
  } catch (error) {
    if (error instanceof Malformed) return new H264Depacketiser();
    throw error;
  }
}

function aacOffer(media: OfferedMedia): TrackOffer {
  const mode = media.parameters.get('mode')?.toLowerCase();
  if (mode !== 'aac-hbr') throw new Malformed(`sound of mode ${mode} is not known`);
  const format = aacFormat(new Uint8Array(Buffer.from(media.parameters.get('config') ?? '', 'hex')));
  if (media.rate !== format.timescale)
    throw new Malformed(`${media.rate} ticks a second for ${format.timescale} samples`);
  const begin = () => ({ depacketiser: new AacDepacketiser(format), format: () => format });
  return { kind: 'audio', media, rate: format.timescale, begin };
}

function opusOffer(media: OfferedMedia): TrackOffer {
  const format = opusFormat({ channels: media.parameters.get('sprop-stereo') === '1' ? 2 : 1 });
  const begin = () => ({ depacketiser: new OpusDepacketiser(), format: () => format });
  return { kind: 'audio', media, rate: 48_000, begin };
}
