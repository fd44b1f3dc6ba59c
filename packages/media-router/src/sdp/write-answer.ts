import type { ChosenCodec } from './choose-codec.ts';
import type { IceCredentials, OfferedMedium } from './offer.ts';

/** What we say about ICE and DTLS. */
export interface LocalTransport {
  readonly ice: IceCredentials;
  /** Value of `a=fingerprint`. */
  readonly fingerprint: string;
  readonly setup: 'active' | 'passive';
  /** Values of `a=candidate`. */
  readonly candidates: readonly string[];
}

/** What is answered to one medium of the offer; without a codec it is refused. */
export interface AnsweredMedium {
  readonly offered: OfferedMedium;
  readonly codec: ChosenCodec | undefined;
  /** Header extensions that we read. */
  readonly extensions?: readonly string[];
  /** Layers that we take. */
  readonly layers?: readonly string[];
  /** What we send, when we do. */
  readonly sends?: { readonly source: number; readonly cname: string; readonly stream: string };
}

/** Feedback that we give and take; transport-wide congestion control is not among it, REMB is (goog-remb). */
const FEEDBACK: readonly string[] = ['nack', 'nack pli', 'ccm fir', 'goog-remb'];

/** The answer to an offer (RFC 9429 5.3.1): one bundled transport, media in the order of the offer. */
export function writeAnswer(transport: LocalTransport, media: readonly AnsweredMedium[], sessionId: number): string {
  const accepted = media.filter(({ codec }) => codec).map(({ offered }) => offered.mid);
  const lines = [
    'v=0',
    `o=- ${sessionId} 1 IN IP4 0.0.0.0`,
    's=-',
    't=0 0',
    `a=group:BUNDLE ${accepted.join(' ')}`,
    'a=msid-semantic: WMS *',
    'a=extmap-allow-mixed',
    ...media.flatMap((medium) => mediumLines(medium, transport, medium.offered.mid === accepted[0])),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function mediumLines(medium: AnsweredMedium, transport: LocalTransport, isFirst: boolean): string[] {
  const { offered, codec, sends } = medium;
  if (!codec)
    return [`m=${offered.kind} 0 ${offered.protocol} 0`, 'c=IN IP4 0.0.0.0', `a=mid:${offered.mid}`, 'a=inactive'];
  return [
    `m=${offered.kind} 9 ${offered.protocol} ${codec.payloadType}`,
    'c=IN IP4 0.0.0.0',
    'a=rtcp:9 IN IP4 0.0.0.0',
    `a=mid:${offered.mid}`,
    sends ? 'a=sendonly' : 'a=recvonly',
    'a=rtcp-mux',
    'a=rtcp-rsize',
    ...transportLines(transport, isFirst),
    ...codecLines(codec, offered.kind === 'audio'),
    ...(medium.extensions ?? []).map((uri) => `a=extmap:${offered.extensions.get(uri)} ${uri}`),
    ...layerLines(medium.layers ?? []),
    ...(sends
      ? [`a=msid:${sends.stream} ${sends.stream}-${offered.kind}`, `a=ssrc:${sends.source} cname:${sends.cname}`]
      : []),
  ];
}

function transportLines({ ice, fingerprint, setup, candidates }: LocalTransport, isFirst: boolean): string[] {
  return [
    `a=ice-ufrag:${ice.fragment}`,
    `a=ice-pwd:${ice.password}`,
    'a=ice-options:trickle',
    `a=fingerprint:${fingerprint}`,
    `a=setup:${setup}`,
    ...(isFirst ? [...candidates.map((candidate) => `a=candidate:${candidate}`), 'a=end-of-candidates'] : []),
  ];
}

function codecLines({ payloadType, codec, rate, parameters, feedback }: ChosenCodec, isAudio: boolean): string[] {
  const name = codec === 'OPUS' ? 'opus' : codec;
  return [
    `a=rtpmap:${payloadType} ${name}/${rate}${isAudio ? '/2' : ''}`,
    ...(parameters ? [`a=fmtp:${payloadType} ${parameters}`] : []),
    ...FEEDBACK.filter((one) => feedback.includes(one)).map((one) => `a=rtcp-fb:${payloadType} ${one}`),
  ];
}

function layerLines(layers: readonly string[]): string[] {
  if (layers.length === 0) return [];
  return [...layers.map((name) => `a=rid:${name} recv`), `a=simulcast:recv ${layers.join(';')}`];
}
