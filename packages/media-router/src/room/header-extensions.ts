/** RFC 9143 9.1: the medium to which a stream belongs. */
export const MID = 'urn:ietf:params:rtp-hdrext:sdes:mid';
/** RFC 8852: the layer that a stream is. */
export const RID = 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id';
/** RFC 6464: how loud the sound of a packet is. */
export const AUDIO_LEVEL = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';

export const READ_EXTENSIONS: readonly string[] = [MID, RID, AUDIO_LEVEL];
