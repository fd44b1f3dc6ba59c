import type { NcaLayerFailureCode } from './nca-layer-failure.ts';

/** What the server tells the island of a page that signs; the reader sees all of it. */
export interface SignProps {
  /** Of NCALayer; the page's policy of content names the same. */
  readonly address: string;
  readonly content: { readonly url: string; readonly method: 'GET' | 'POST' };
  /** Hex; the bytes that were shown are the bytes that are signed. Empty for a challenge, which is made when asked for. */
  readonly sha256: string;
  readonly isAttached: boolean;
  readonly iin: string;
  readonly bin: string;
  readonly purposes: readonly string[];
  readonly wantsTimeStamp: boolean;
  readonly acceptsTestKeys: boolean;
  readonly lang: string;
  readonly words: SignWords;
}

export interface SignWords {
  readonly connecting: string;
  readonly permission: string;
  readonly window: string;
  readonly sending: string;
  readonly retry: string;
  readonly otherDoor: string;
  /** Nothing is lost: said with every failure. */
  readonly kept: string;
  readonly detail: string;
  readonly failures: Readonly<Record<NcaLayerFailureCode, { readonly title: string; readonly text: string }>>;
}
