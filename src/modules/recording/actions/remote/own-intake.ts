import { type CourtDoor, CourtRefusal } from '@ashyq/recorder';
import type { Platform } from '#platform';
import { isHouseError } from '#platform/errors';
import { parseId } from '#platform/ids';
import { recordingErrors } from '../../errors.ts';
import { INDEX } from '../../model/head.ts';
import type { RecordingId } from '../../model/ids.ts';
import { findTrack, sizeOfFile } from '../../store/intake-store.ts';
import { findRecorder, type RecorderRow } from '../../store/recorder-store.ts';
import { findRecording } from '../../store/recording-store.ts';
import { receiveClosing } from '../receive-closing.ts';
import { receiveHead } from '../receive-head.ts';
import { receivePiece } from '../receive-piece.ts';

/** The intake as a process of the house reaches it: the same rules as over HTTP, without a key that could be stolen. */
export class OwnIntake implements CourtDoor {
  readonly #platform: Platform;
  /** Makes the row of who records, for a recording that is not known yet. */
  readonly #recorderOf: (head: string) => Promise<RecorderRow>;

  constructor(platform: Platform, recorderOf: (head: string) => Promise<RecorderRow>) {
    this.#platform = platform;
    this.#recorderOf = recorderOf;
  }

  async putHead(recording: string, head: Uint8Array): Promise<void> {
    const text = Buffer.from(head).toString('utf8');
    await told(async () => receiveHead(this.#platform, await this.#recorderOf(text), idOf(recording), text));
  }

  async putClosing(recording: string, closing: Uint8Array): Promise<void> {
    const text = Buffer.from(closing).toString('utf8');
    await told(async () => receiveClosing(this.#platform, await this.#recorder(recording), idOf(recording), text));
  }

  async offsetOf(recording: string, path: string): Promise<number> {
    const place = placeOf(recording, path);
    const { reads } = this.#platform;
    const track = await findTrack(reads, place.recordingId, place.track);
    const isIndex = place.file === INDEX && track?.kind !== 'roots';
    return isIndex ? (track?.index_bytes ?? 0) : await sizeOfFile(reads, place);
  }

  async append(recording: string, path: string, offset: number, bytes: Uint8Array): Promise<number> {
    const sent = { ...placeOf(recording, path), offset, bytes: Buffer.from(bytes) };
    try {
      return await told(async () => receivePiece(this.#platform, await this.#recorder(recording), sent));
    } catch (refused) {
      const isElsewhere = refused instanceof CourtRefusal && isHouseError(refused.cause, 'RECORDING_OFFSET_WRONG');
      if (!isElsewhere) throw refused;
      return await this.offsetOf(recording, path);
    }
  }

  async #recorder(recording: string): Promise<RecorderRow> {
    const row = await findRecording(this.#platform.reads, idOf(recording));
    const recorder = row && (await findRecorder(this.#platform.reads, row.recorder_id));
    if (!recorder) throw recordingErrors('RECORDING_NOT_FOUND');
    return recorder;
  }
}

/** As the intake answers over HTTP. @throws CourtRefusal */
async function told<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (cause) {
    const status = isHouseError(cause) ? cause.status : 0;
    throw new CourtRefusal(status, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function idOf(recording: string): RecordingId {
  const id = parseId<RecordingId>(recording);
  if (!id) throw recordingErrors('RECORDING_NOT_FOUND');
  return id;
}

/** Signed roots are a file of the recording itself. */
function placeOf(recording: string, path: string) {
  const [track = '', file] = path.split('/', 2);
  return { recordingId: idOf(recording), ...(file === undefined ? { track: 'roots', file: track } : { track, file }) };
}
