import type { VideoCodec } from '../rtp/key-frame.ts';
import type { OfferedCodec, OfferedMedium } from './offer.ts';

export type Codec = 'OPUS' | VideoCodec;

/** The same codec in this one's numbers. */
export interface ChosenCodec extends OfferedCodec {
  readonly codec: Codec;
}

/**
 * Sound is Opus. Pictures are H.264 of constrained baseline in packets of mode 1, for it goes into a recording unchanged and
 * plays everywhere; VP8 where that is not offered.
 * @param wanted by a subscriber: the codec that the publisher sends; nothing is transcoded
 */
export function chooseCodec(medium: OfferedMedium, wanted?: Codec): ChosenCodec | undefined {
  const order: readonly Codec[] = wanted ? [wanted] : medium.kind === 'audio' ? ['OPUS'] : ['H264', 'VP8'];
  for (const codec of order) {
    const found = medium.codecs.filter(({ name }) => name === codec).toSorted(byFitness);
    const [best] = found.filter((one) => codec !== 'H264' || isUsableH264(one));
    if (best) return { ...best, codec };
  }
  return undefined;
}

/** RFC 6184 8.1: profile 42 (baseline), and 42e0 or 42c0 where the constraint is said. */
const profileOf = ({ parameters }: OfferedCodec): string =>
  /profile-level-id=([0-9a-f]{6})/i.exec(parameters)?.[1]?.toLowerCase() ?? '42000a';

function isUsableH264(codec: OfferedCodec): boolean {
  return /packetization-mode=1/.test(codec.parameters) && profileOf(codec).startsWith('42');
}

function byFitness(a: OfferedCodec, b: OfferedCodec): number {
  const fitness = (codec: OfferedCodec): number => (/^42[ce]0/.test(profileOf(codec)) ? 0 : 1);
  return fitness(a) - fitness(b);
}
