import { Malformed } from '@ashyq/cmaf';
import { attribute, linesOf } from './lines.ts';
import type { IceCredentials } from './offer.ts';
import { candidatesOf, iceOf } from './read-offer.ts';

/** What trickles after the offer (RFC 8840 9, `application/trickle-ice-sdpfrag`). */
export interface Fragment {
  /** The credentials that it belongs to; other ones than those of the offer ask for an ICE restart. */
  readonly ice: IceCredentials;
  readonly candidates: readonly string[];
}

/** @throws Malformed and nothing else */
export function readFragment(text: string): Fragment {
  const attributes = linesOf(text)
    .filter((line) => line.startsWith('a='))
    .map(attribute);
  const attributeOf = (name: string): string => {
    const value = attributes.find((one) => one.name === name)?.value;
    if (value === undefined) throw new Malformed(`a fragment without a=${name}`);
    return value;
  };
  const candidates = attributes.filter(({ name }) => name === 'candidate').map(({ value }) => value);
  return { ice: iceOf(attributeOf('ice-ufrag'), attributeOf('ice-pwd')), candidates: candidatesOf(candidates) };
}
