import type { Frame, TrackFormat } from '@ashyq/cmaf';
import { CameraFeed, type CameraPlan, type TrackState } from '../camera/camera-feed.ts';
import type { Clock } from '../clock/clock.ts';
import type { CameraTrouble } from '../rtsp/camera-refusal.ts';

export interface CameraCheck {
  /** Name of the camera's track of pictures, or of its sound. */
  readonly name: string;
  readonly isReady: boolean;
  /** Why it is not ready, or what of it will be missing. */
  readonly trouble: CameraTrouble | undefined;
  readonly tracks: readonly TrackState[];
  /** The camera's clock less ours in ms; nothing when it tells none. Set its NTP to the court's server when it is more than some. */
  readonly clockErrorMs: number | undefined;
}

/** Longer than the distance of key frames of any camera that is set up sensibly. */
const PATIENCE_MS = 8000;

export const nameOf = ({ picture, sound }: CameraPlan): string => picture ?? sound ?? '';

type OnFrame = (frame: Frame, format: TrackFormat) => void;

/** Whether a picture that can be decoded and every sound really arrives from this camera. */
export async function checkCamera(
  plan: CameraPlan,
  clock: Clock,
  onFrame: OnFrame = () => undefined,
): Promise<CameraCheck> {
  const done = Promise.withResolvers<void>();
  const wanted = new Set([plan.picture, plan.sound].filter((track) => track !== undefined));
  const feed = new CameraFeed(plan, {
    clock,
    sink: {
      frame: (track, frame, format) => {
        onFrame(frame, format);
        if (frame.isKey) wanted.delete(track);
        // A microphone that cannot be recorded is told as a trouble, and not waited for.
        const isSoundMissing =
          feed.state.trouble !== undefined && plan.picture !== undefined && !wanted.has(plan.picture);
        if (wanted.size === 0 || isSoundMissing) done.resolve();
      },
      broken: () => done.resolve(),
      idle: () => undefined,
    },
  });
  const giveUp = clock.after(PATIENCE_MS, done.resolve);
  feed.onDown = done.resolve;
  feed.start();
  await done.promise;
  giveUp();
  const { trouble, tracks, status } = feed.state;
  feed.stop();
  const main = plan.picture ?? plan.sound;
  const isReady = main !== undefined && !wanted.has(main) && status !== 'down';
  const offset = tracks.find(({ clock: one }) => one?.minusArrivalUs !== undefined)?.clock?.minusArrivalUs;
  return {
    ...{ name: nameOf(plan), isReady, tracks },
    trouble: trouble ?? (isReady ? undefined : 'silent'),
    clockErrorMs: offset === undefined ? undefined : Math.round(offset / 1000),
  };
}
