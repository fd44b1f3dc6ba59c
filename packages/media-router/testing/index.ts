/** The door `@ashyq/media-router/testing`: peers that are no browsers, and rooms to try them in. */

/** Called once when a program ends: threads of the library would keep it. */
export { cleanup } from 'node-datachannel';
export { writeRtcp } from '../src/rtcp/write-rtcp.ts';
export { person, stateOf } from './courtroom.ts';
export { SENT_AT, sendFor } from './hearing.ts';
export { LossyRelay, type LossyRelayOptions } from './lossy-relay.ts';
export { rtpBytes } from './rtp-bytes.ts';
export { RtpPeer, type RtpPeerOptions } from './rtp-peer.ts';
export { CoturnServer, needsCoturn, roomAlone } from './turn-server.ts';
