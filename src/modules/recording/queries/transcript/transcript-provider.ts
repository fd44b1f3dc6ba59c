import { definePort } from '#platform';

/** A stretch of sound without a gap, in one file that begins at zero. */
export interface SoundPiece {
  readonly bytes: Uint8Array;
  readonly mediaType: 'audio/mp4';
  readonly durationMs: number;
  readonly language: 'kk' | 'ru';
}

/** What was said, on the time of the piece. */
export interface HeardLine {
  readonly fromMs: number;
  readonly toMs: number;
  readonly text: string;
}

/** Turns sound into text. It is a machine: nothing of it is ever taken for what was said. */
export interface TranscriptProvider {
  /** @throws RECORDING_TRANSCRIBER_AWAY, RECORDING_TRANSCRIBER_REFUSED, RECORDING_TRANSCRIPT_NONSENSE */
  transcribe(piece: SoundPiece): Promise<readonly HeardLine[]>;
}

/** Plugged in where a court has one. */
export const transcriptProvider = definePort<TranscriptProvider>('recording.transcript-provider');
