import { setTimeout as pause } from 'node:timers/promises';
import { MediaStreamTrack, RTCPeerConnection, RtpPacket, useH264, useOPUS } from 'werift';
import type { TurnCredentials } from '../src/http/turn-credentials.ts';
import { rtpBytes } from './rtp-bytes.ts';

const h264 = useH264({
  rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }, { type: 'goog-remb' }],
  parameters: 'level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f',
});

/** ICE, DTLS, SRTP and SDP of somebody else, in TypeScript. @param turn the only way that it takes, when it is given */
export function weriftPeer(turn?: TurnCredentials): RTCPeerConnection {
  const iceServers = turn?.urls.map((urls) => ({ urls, username: turn.username, credential: turn.credential })) ?? [];
  return new RTCPeerConnection({
    codecs: { audio: [useOPUS()], video: [h264] },
    ...{ iceUseIpv6: false, iceAdditionalHostAddresses: ['127.0.0.1'], bundlePolicy: 'max-bundle' },
    // The relay of a test has a certificate that nobody vouches for.
    ...(turn
      ? { iceTransportPolicy: 'relay' as const, iceServers, turnTlsOptions: { rejectUnauthorized: false } }
      : {}),
  });
}

export async function offerOf(peer: RTCPeerConnection): Promise<string> {
  await peer.setLocalDescription(await peer.createOffer());
  return peer.localDescription?.sdp ?? '';
}

/** A picture of one packet each ten milliseconds, with 42 in its second byte, until it is enough. */
export async function showUntil(picture: MediaStreamTrack, isEnough: () => boolean): Promise<void> {
  for (let sequence = 0; sequence < 2000 && !isEnough(); sequence += 1) {
    const payload = Buffer.concat([Buffer.from([0x65, 42]), Buffer.alloc(200)]);
    picture.writeRtp(
      RtpPacket.deSerialize(rtpBytes({ payloadType: 96, sequence, timestamp: sequence * 900, payload })),
    );
    await pause(10);
  }
}

export const newPicture = (): MediaStreamTrack => new MediaStreamTrack({ kind: 'video' });
