/** What a browser or another WHIP client offers (RFC 8866, RFC 9429), as far as it is used here. */
export interface Offer {
  readonly transport: RemoteTransport;
  /** In the order of the offer; the answer must keep it. */
  readonly media: readonly OfferedMedium[];
}

/** What the other side says about ICE and DTLS; with BUNDLE it is the same for all media. */
export interface RemoteTransport {
  readonly ice: IceCredentials;
  readonly fingerprint: Fingerprint;
  readonly setup: 'actpass' | 'active' | 'passive';
  /** Values of `a=candidate`, at most 32. */
  readonly candidates: readonly string[];
}

/** RFC 8839 5.4 */
export interface IceCredentials {
  readonly fragment: string;
  readonly password: string;
}

/** RFC 8122 5: of the certificate by which DTLS is proven. */
export interface Fingerprint {
  readonly algorithm: string;
  readonly value: string;
}

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

export interface OfferedMedium {
  /** `audio` and `video` are served, anything else is refused in the answer. */
  readonly kind: string;
  readonly protocol: string;
  readonly mid: string;
  readonly direction: Direction;
  readonly codecs: readonly OfferedCodec[];
  /** Header extensions: numbers by URI (RFC 8285 5). */
  readonly extensions: ReadonlyMap<string, number>;
  /** SSRC of its streams, where the offer names them. */
  readonly sources: readonly number[];
  readonly cname: string | undefined;
  /** Names of the layers that it would send, in its order (RFC 8853). */
  readonly layers: readonly string[];
}

export interface OfferedCodec {
  readonly payloadType: number;
  /** In upper case. */
  readonly name: string;
  readonly rate: number;
  /** Value of `a=fmtp` as it stands. */
  readonly parameters: string;
  /** Values of `a=rtcp-fb`. */
  readonly feedback: readonly string[];
}
