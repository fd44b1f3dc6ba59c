/** How the recorder of a room is: `silent` when nothing is heard of it. */
export type RoomStatus = 'idle' | 'recording' | 'break' | 'silent';

export interface RoomAlarm {
  /** As `@ashyq/recorder` has it: `camera-down`. */
  readonly code: string;
  /** Camera or microphone that it tells of. */
  readonly track?: string | undefined;
}

/** What the screen of the hearing told the court. */
export interface ToldWord {
  readonly status: RoomStatus;
  readonly recordingId: string | undefined;
  readonly alarms: readonly RoomAlarm[];
  readonly at: Temporal.Instant;
}

/** What the recorder itself told the court. */
export interface OwnWord {
  readonly isRecording: boolean;
  /** In the form of the intake: `CAMERA_DOWN`. */
  readonly alarms: readonly string[];
  readonly at: Temporal.Instant | undefined;
}

export interface RoomWord {
  readonly status: RoomStatus;
  readonly alarms: readonly RoomAlarm[];
  /** Of this hearing, as its screen named it. */
  readonly recordingId: string | undefined;
  /** When it was heard of; undefined: never. */
  readonly heardAt: Temporal.Instant | undefined;
}

/** A recorder tells of itself twice a minute; three times missed are silence. */
export const SILENT_AFTER = Temporal.Duration.from({ seconds: 90 });

/** The later word counts; alarms of both are told, for a screen knows the camera and the recorder outlives the screen. */
export function roomWordOf(told: ToldWord | undefined, own: OwnWord, now: Temporal.Instant): RoomWord {
  const heardAt = latest(told?.at, own.at);
  const recordingId = told?.recordingId;
  if (!heardAt || Temporal.Instant.compare(heardAt.add(SILENT_AFTER), now) < 0)
    return { status: 'silent', alarms: [], recordingId, heardAt };
  const isTold = told !== undefined && told.at === heardAt;
  const named = isTold || told?.status === 'recording' || told?.status === 'break' ? told.alarms : [];
  const codes = own.alarms.map((code) => code.toLowerCase().replaceAll('_', '-'));
  const still = isTold ? named : named.filter(({ code }) => codes.includes(code));
  const others = isTold ? [] : codes.filter((code) => !still.some((alarm) => alarm.code === code));
  const status = isTold ? told.status : statusOf(told, own);
  return { status, alarms: [...still, ...others.map(bare)], recordingId, heardAt };
}

/** The recorder tells the court only whether it records; that it waits in a break its screen has told. */
function statusOf(told: ToldWord | undefined, { isRecording }: OwnWord): RoomStatus {
  if (isRecording) return 'recording';
  return told?.status === 'break' ? 'break' : 'idle';
}

const bare = (code: string): RoomAlarm => ({ code });

function latest(one: Temporal.Instant | undefined, other: Temporal.Instant | undefined): Temporal.Instant | undefined {
  if (!one || !other) return one ?? other;
  return Temporal.Instant.compare(one, other) >= 0 ? one : other;
}
