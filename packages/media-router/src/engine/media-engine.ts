import type { RemoteTransport } from '../sdp/offer.ts';
import type { LocalTransport } from '../sdp/write-answer.ts';

export type LinkState = 'connected' | 'closed';

export interface LinkEvents {
  /** A packet of RTP or RTCP, decrypted; its bytes are the receiver's to keep. */
  packet(bytes: Buffer): void;
  state(state: LinkState): void;
}

/** One connection: ICE, DTLS and SRTP to one peer. What the packets mean is not its matter. */
export interface Link {
  readonly local: LocalTransport;
  /** Takes the packet as it is now: its bytes may be overwritten when this returns. @returns whether it went out */
  send(packet: Buffer): boolean;
  /** @param candidate value of `a=candidate` */
  addCandidate(candidate: string): void;
  close(): void;
}

/** Whatever makes connections: a native library, one in TypeScript, or a network of a test. */
export interface MediaEngine {
  /** @returns when everything is known that the answer must say */
  connect(remote: RemoteTransport, events: LinkEvents): Promise<Link>;
  /** Closes what is still open. */
  close(): void;
}
