/** The door of `@ashyq/cmaf`. Pure functions and classes over bytes; what touches a disk stands in `@ashyq/cmaf/node`. */

export { type Fragment, type Sample, writeFragment } from './box/fragment.ts';
export { initSegment } from './box/init-segment.ts';
export { type Box, bodyOfBox, decodeTimeOf, readBoxes } from './box/read-boxes.ts';
export { shownTicksOf, timescaleOf } from './box/read-samples.ts';
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
export { type MediaPlaylistOptions, mediaPlaylist } from './playlist/media-playlist.ts';
export { multivariantPlaylist, type Rendition, type ViewRendition } from './playlist/multivariant-playlist.ts';
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
export { type ChainedEntry, type ChainHead, EMPTY_CHAIN, type FoundLine, readIndex } from './store/chain.ts';
export type { Disk, DiskFile, FileOnDisk, Sha256 } from './store/disk.ts';
export type {
  BeginEntry,
  EndEntry,
  Entry,
  GapEntry,
  InitEntry,
  MarkEntry,
  PartEntry,
  ResumeEntry,
} from './store/entry.ts';
export type { Finding } from './store/finding.ts';
export { type OutlineSegment, readOutline, type TrackOutline } from './store/outline.ts';
export { type Sealer, sealHead, sealStatement } from './store/seal.ts';
export { TrackIsClosed, type TrackPlace, TrackWriter } from './store/track-writer.ts';
export { type TrackReport, type TrackSource, type VerifyOptions, verifyTrack } from './store/verify-track.ts';
export { webSha256 } from './store/web-sha256.ts';
