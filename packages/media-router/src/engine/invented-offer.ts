import { Malformed } from '@ashyq/cmaf';
import { linesOf } from '../sdp/lines.ts';
import type { RemoteTransport } from '../sdp/offer.ts';
import type { LocalTransport } from '../sdp/write-answer.ts';

export const INVENTED_MID = '0';
export const INVENTED_PAYLOAD = 96;

/**
 * An offer of one medium with what the peer said about ICE and DTLS. The library learns no more of the peer's SDP: nothing
 * hostile reaches its parser, and with a single medium every stream of the connection comes out of a single place,
 * whatever its SSRC - layers of simulcast have none that SDP could name.
 */
export function inventedOffer({ ice, fingerprint, setup, candidates }: RemoteTransport): string {
  const lines = [
    ...['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', `a=group:BUNDLE ${INVENTED_MID}`],
    // We begin the handshake where we may: the peer, which nominates, is ready before us, and a greeting that comes before
    // the library is ready is lost and repeated a second later.
    `a=setup:${setup === 'active' ? 'active' : 'passive'}`,
    `a=ice-ufrag:${ice.fragment}`,
    `a=ice-pwd:${ice.password}`,
    `a=fingerprint:${fingerprint.algorithm} ${fingerprint.value}`,
    ...[`m=video 9 UDP/TLS/RTP/SAVPF ${INVENTED_PAYLOAD}`, 'c=IN IP4 0.0.0.0', `a=mid:${INVENTED_MID}`],
    ...['a=sendrecv', 'a=rtcp-mux', `a=rtpmap:${INVENTED_PAYLOAD} VP8/90000`],
    ...candidates.map((candidate) => `a=candidate:${candidate}`),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** What the library answered, without its medium. */
export function localTransportOf(answer: string): LocalTransport {
  const attributes = linesOf(answer).filter((line) => line.startsWith('a='));
  const attributeOf = (name: string): string => {
    const line = attributes.find((one) => one.startsWith(`a=${name}:`));
    if (!line) throw new Malformed(`the library gave no a=${name}`);
    return line.slice(name.length + 3);
  };
  const candidates = attributes.filter((line) => line.startsWith('a=candidate:'));
  return {
    ice: { fragment: attributeOf('ice-ufrag'), password: attributeOf('ice-pwd') },
    fingerprint: attributeOf('fingerprint'),
    setup: attributeOf('setup') === 'active' ? 'active' : 'passive',
    candidates: candidates.map((line) => line.slice('a=candidate:'.length)),
  };
}
