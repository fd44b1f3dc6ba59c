/** Where the time of a frame comes from. */
export interface ClockEvidence {
  /** `arrival`: the sender's clock was absent or could not be believed, and the time is that of arrival here. */
  readonly source: 'sender-report' | 'arrival';
  /** The sender's time less that of arrival here; nothing when the sender told none. */
  readonly minusArrivalUs: number | undefined;
  /** How much faster the sender's media clock runs than its wall clock, in millionths. */
  readonly driftPpm: number;
}

/** A picture or a packet of sound with its place in time. */
export interface Frame {
  readonly chunks: readonly Uint8Array[];
  readonly sizeBytes: number;
  /** When it is shown or heard, in microseconds of Unix time. */
  readonly unixUs: number;
  /** What it lasts, where that is known by itself (sound). */
  readonly durationTicks?: number;
  readonly isKey: boolean;
  /** Packets of it were lost. */
  readonly isDamaged: boolean;
  /** Packets between it and the frame before were lost. */
  readonly isAfterLoss: boolean;
  readonly clock: ClockEvidence;
}

/**
 * `lost-packets`, `no-frames` (nothing came), `source` (the camera was gone), `restart` (the recorder was), `disk` (not
 * kept), `break` (whoever records said so), `clock-step` (the clock was set; the only one that may go back).
 */
export type GapCause = 'lost-packets' | 'no-frames' | 'source' | 'restart' | 'disk' | 'break' | 'clock-step';

export interface Part {
  readonly kind: 'part';
  /** Running number of the segment that the part belongs to, from 1 on. */
  readonly segment: number;
  readonly startTicks: number;
  readonly durationTicks: number;
  readonly samples: number;
  readonly damaged: number;
  /** Begins with a frame that needs none before it. */
  readonly isKey: boolean;
  readonly clock: ClockEvidence;
  readonly chunks: readonly Uint8Array[];
}

/** A hole in the track, told instead of left: nothing is recorded between the two ticks. */
export interface Gap {
  readonly kind: 'gap';
  readonly fromTicks: number;
  readonly toTicks: number;
  readonly cause: GapCause;
}

export interface Init {
  readonly kind: 'init';
  readonly timescale: number;
  readonly codecs: string;
  readonly bytes: Uint8Array;
}

/** What a track is made of, in the order in which it is kept. */
export type TrackEvent = Init | Part | Gap;
