/** The door of `@ashyq/cmaf`. Pure functions and classes over bytes; what touches a disk stands in `@ashyq/cmaf/node`. */

export { type Fragment, type Sample, writeFragment } from './box/fragment.ts';
export { initSegment } from './box/init-segment.ts';
export { type Box, bodyOfBox, decodeTimeOf, readBoxes } from './box/read-boxes.ts';
export { Malformed } from './bytes/malformed.ts';
export {
  type AacFormat,
  aacFormat,
  type H264Format,
  h264Format,
  isSameFormat,
  type OpusFormat,
  opusFormat,
  type TrackFormat,
} from './codec/format.ts';
export { readSps, type Sps } from './codec/sps.ts';
export { ticksOf, unixUsOf } from './codec/wall-time.ts';
export { AacDepacketiser } from './rtp/aac.ts';
export type { Depacketised, Depacketiser } from './rtp/depacketised.ts';
export { H264Depacketiser } from './rtp/h264.ts';
export { OpusDepacketiser } from './rtp/opus.ts';
export { type RtpPacket, readRtpPacket } from './rtp/packet.ts';
export { type OrderedPacket, ReorderWindow } from './rtp/reorder-window.ts';
export { readSenderReports, type SenderReport } from './rtp/sender-report.ts';
export { StreamClock, type StreamClockOptions } from './rtp/stream-clock.ts';
export type { ClockEvidence, Frame, Gap, GapCause, Init, Part, TrackEvent } from './segment/frame.ts';
export { Segmenter, type SegmenterOptions, type TrackEnd } from './segment/segmenter.ts';
