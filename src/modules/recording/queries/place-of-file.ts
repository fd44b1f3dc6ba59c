import { readNameBeside } from '../model/beside-file.ts';
import type { RecordingId } from '../model/ids.ts';
import type { FilePlace } from '../store/intake-store.ts';
import type { Viewing } from './viewing.ts';

/** Where a file is that an outline names. */
export function placeOfFile({ row, beside }: Viewing, track: string, name: string): FilePlace | undefined {
  const { n, file } = readNameBeside(name);
  const recordingId: RecordingId | undefined = n === 0 ? row.id : beside[n - 1];
  return recordingId && { recordingId, track, file };
}
