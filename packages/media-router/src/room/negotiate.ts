import type { Link } from '../engine/media-engine.ts';
import { chooseCodec } from '../sdp/choose-codec.ts';
import type { Offer, OfferedMedium } from '../sdp/offer.ts';
import { type AnsweredMedium, writeAnswer } from '../sdp/write-answer.ts';
import { READ_EXTENSIONS } from './header-extensions.ts';
import { Listener } from './listener.ts';
import type { Publication } from './publication.ts';
import { PublishedMedium } from './published-medium.ts';
import { Refusal } from './refusal.ts';

/**
 * The first sound and the first picture of an offer that wants to send.
 * @throws Refusal when neither can be used
 */
export function publishedMedia({ media }: Offer): PublishedMedium[] {
  const published = (['audio', 'video'] as const).flatMap((kind) => {
    const offered = media.find((one) => one.kind === kind && ['sendrecv', 'sendonly'].includes(one.direction));
    const codec = offered && chooseCodec(offered);
    return offered && codec ? [new PublishedMedium(offered, codec)] : [];
  });
  if (published.length === 0) throw new Refusal('not-acceptable');
  return published;
}

export function answerToPublisher({ media }: Offer, published: readonly PublishedMedium[], link: Link): string {
  const answered = media.map((offered): AnsweredMedium => {
    const own = published.find((one) => one.offered === offered);
    const extensions = READ_EXTENSIONS.filter((uri) => offered.extensions.has(uri));
    return { offered, codec: own?.codec, extensions, layers: offered.layers };
  });
  return writeAnswer(link.local, answered, sessionId());
}

export interface Offered {
  readonly medium: PublishedMedium;
  readonly offered: OfferedMedium;
  readonly payloadType: number;
  readonly source: number;
}

/**
 * Which media of the publication the subscriber's offer has a place for.
 * @throws Refusal when there is none
 */
export function placesFor({ media }: Offer, publication: Publication): Offered[] {
  const places = publication.media.flatMap((medium, index): Offered[] => {
    for (const offered of media) {
      if (offered.kind !== medium.offered.kind || !['recvonly', 'sendrecv'].includes(offered.direction)) continue;
      const codec = chooseCodec(offered, medium.codec.codec);
      if (codec) return [{ medium, offered, payloadType: codec.payloadType, source: 0x1000 + index }];
    }
    return [];
  });
  if (places.length === 0) throw new Refusal('not-acceptable');
  return places;
}

export function answerToSubscriber({ media }: Offer, places: readonly Offered[], cname: string, link: Link): string {
  const answered = media.map((offered): AnsweredMedium => {
    const place = places.find((one) => one.offered === offered);
    if (!place) return { offered, codec: undefined };
    const codec = chooseCodec(offered, place.medium.codec.codec);
    return { offered, codec, sends: { source: place.source, cname, stream: cname } };
  });
  return writeAnswer(link.local, answered, sessionId());
}

export function listenersFor(places: readonly Offered[], cname: string, link: Pick<Link, 'send'>): Heard[] {
  return places.map(({ medium, payloadType, source }) => {
    return { medium, listener: new Listener(link, { source, payloadType, rate: medium.codec.rate, cname }) };
  });
}

interface Heard {
  readonly medium: PublishedMedium;
  readonly listener: Listener;
}

/** RFC 9429 5.2.1: a number of at most 63 bits that is not the same each time. */
function sessionId(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
}
