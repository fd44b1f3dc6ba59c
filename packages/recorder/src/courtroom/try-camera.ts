import { type H264Format, initSegment, writeFragment } from '@ashyq/cmaf';
import type { Clock } from '../clock/clock.ts';
import type { CameraAddress } from '../rtsp/rtsp-session.ts';
import { type CameraCheck, checkCamera } from './precheck.ts';

export interface TriedCamera extends CameraCheck {
  /** Its first key picture as an MP4 of one second; nothing when none came. */
  readonly picture: Uint8Array | undefined;
  /** As the camera says itself. */
  readonly framesPerSecond: number | undefined;
}

/** A camera that nobody has entered yet: what comes from its address, and its picture. */
export async function tryCamera(address: CameraAddress, clock: Clock): Promise<TriedCamera> {
  let picture: Uint8Array | undefined;
  let format: H264Format | undefined;
  const check = await checkCamera({ picture: 'room', addresses: [address] }, clock, (frame, of) => {
    if (of.kind !== 'h264' || !frame.isKey || picture) return;
    format = of;
    const sample = { ...frame, durationTicks: of.timescale, compositionTicks: 0 };
    picture = Buffer.concat([initSegment(of), ...writeFragment({ sequence: 1, decodeTicks: 0, samples: [sample] })]);
  });
  return { ...check, picture, framesPerSecond: format?.picture.framesPerSecond };
}
