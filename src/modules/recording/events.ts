import { defineEvent } from '#platform/events';

export interface RecordingFact {
  readonly recordingId: string;
  readonly hearingId: string;
  readonly caseId: string;
  readonly courtCode: string;
}

/** Pages of the case and of the recording follow it; only those who may read the file hear of it. */
const topics = ({ caseId, recordingId }: RecordingFact): readonly string[] => [
  `case-file:${caseId}`,
  `recording:${recordingId}`,
];

/** The head has come: from now on its live edge can be watched. */
export const recordingOpened = defineEvent<RecordingFact>('recording.opened.v1', topics);
/** Everything has come and the recorder has signed the end. */
export const recordingClosed = defineEvent<RecordingFact>('recording.closed.v1', topics);

/** A mark as it travels: instants in ISO, places in the recording in microseconds of Unix time. */
export interface ReceivedMark {
  readonly id: string;
  readonly at: number;
  readonly span?: { readonly from: number; readonly to: number };
  /** One of `markKinds`. */
  readonly kind: string;
  readonly speaker?: string;
  /** Told with the mark itself; not with later words. */
  readonly addressee?: string;
  readonly text?: string;
  readonly made: { readonly by: string; readonly at: string };
  readonly addedLater?: true;
  /** Set when these are later words of a mark that was told before. */
  readonly edited?: { readonly by: string; readonly at: string };
}

export const markReceived = defineEvent<RecordingFact & { readonly mark: ReceivedMark }>(
  'recording.mark_received.v1',
  ({ recordingId }) => [`recording:${recordingId}`],
);

/** A hearing began and nothing of its recording came: its judge and its secretary are told. */
export const recordingMissed = defineEvent<{ readonly hearingId: string; readonly courtCode: string }>(
  'recording.missed.v1',
  ({ hearingId, courtCode }) => [`minutes:${hearingId}`, `desk:${courtCode}`],
);

/** Somebody who takes part from afar is not recorded as the others are, or is again: judge and secretary are told. */
export const remoteTroubleChanged = defineEvent<{
  readonly roomId: string;
  readonly hearingId: string;
  readonly courtCode: string;
}>('recording.remote_trouble_changed.v1', ({ roomId, hearingId }) => [`room:${roomId}`, `minutes:${hearingId}`]);

/** Cameras or recorders of a court changed. */
export const inventoryChanged = defineEvent<{ readonly courtCode: string }>('recording.inventory_changed.v1');

/** A piece of the machine's transcript has come, or could not be made. */
export const transcriptChanged = defineEvent<RecordingFact & { readonly isDone: boolean }>(
  'recording.transcript_changed.v1',
  ({ recordingId, hearingId }) => [`recording:${recordingId}`, `minutes:${hearingId}`],
);
