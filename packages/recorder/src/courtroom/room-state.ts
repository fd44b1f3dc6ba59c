import type { CameraPlan, FeedState } from '../camera/camera-feed.ts';
import type { Alarm } from './alarms.ts';
import type { SpacePlan } from './space-plan.ts';

export interface RecordingOrder {
  readonly id: string;
  readonly hearingId: string;
  readonly room: string;
  readonly language: string;
  /** None: those of the room, as they are remembered. */
  readonly cameras: readonly CameraPlan[];
}

/** The state says no; `code` is for programs. */
export class RoomRefusal extends Error {
  override readonly name = 'RoomRefusal';
  readonly code: 'already-recording' | 'not-recording' | 'no-cameras' | 'id-taken';

  constructor(code: RoomRefusal['code']) {
    super(code);
    this.code = code;
  }
}

export interface RoomState {
  readonly recorder: string;
  readonly nowUs: number;
  readonly status: 'idle' | 'recording' | 'break';
  readonly recording:
    | {
        readonly id: string;
        readonly hearingId: string;
        readonly beganAt: number;
        readonly marks: number;
        /** Media on the disks since it was begun or gone on with. */
        readonly durableBytes: number;
      }
    | undefined;
  readonly cameras: readonly (FeedState & { readonly name: string })[];
  readonly disks: readonly { readonly isHealthy: boolean; readonly freeBytes: number }[];
  readonly space: SpacePlan | undefined;
  readonly alarms: readonly Alarm[];
}
