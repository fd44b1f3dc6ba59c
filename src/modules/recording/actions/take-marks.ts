import type { FoundLine } from '@ashyq/cmaf';
import type { Selectable } from 'kysely';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { markReceived, type ReceivedMark } from '../events.ts';
import { type Mark, type MarkEdit, readMark } from '../model/mark.ts';
import { editMark, growIndex, type IndexGrown, insertMark } from '../store/intake-store.ts';
import type { RecordingRow } from '../store/recording-store.ts';
import type { MarkTable, PieceTable, TrackTable } from '../store/tables.ts';
import { factOf } from './receive-head.ts';
import { recorderAct } from './recorder-of.ts';

interface MarksCame {
  readonly piece: PieceTable;
  readonly track: Selectable<TrackTable>;
  readonly grown: IndexGrown;
  readonly lines: readonly FoundLine[];
}

/** Keeps marks together with the lines that they came in, each told once. */
export async function takeMarks(platform: Platform, recording: RecordingRow, came: MarksCame): Promise<void> {
  const { piece, track, grown, lines } = came;
  await platform.db.transact(recorderAct('recording.receive-marks'), async (tx) => {
    await growIndex(tx, piece, track, grown);
    tx.record({ kind: 'recording', id: recording.id }, { marks: lines.length });
    for (const { found } of lines) {
      const read = found?.entry.kind === 'mark' ? readMark(found.entry.data) : undefined;
      if (!found || !read) continue;
      const told =
        'mark' in read ? await added(tx, recording, found.n, read.mark) : await edited(tx, recording, read.edit);
      if (told) tx.publish(markReceived, { ...factOf(recording), mark: told });
    }
  });
}

async function added(tx: Tx, { id }: RecordingRow, n: number, mark: Mark): Promise<ReceivedMark | undefined> {
  if (!(await insertMark(tx, id, n, mark))) return undefined;
  const { atUs, span, kind, speaker, addressee, text, made } = mark;
  return {
    ...{ id: mark.id, at: atUs, kind, made: { by: made.by, at: made.at.toString() } },
    ...(span ? { span: { from: span.fromUs, to: span.toUs } } : {}),
    ...(speaker === undefined ? {} : { speaker }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(text === undefined ? {} : { text }),
    ...(mark.isAddedLater ? { addedLater: true as const } : {}),
  };
}

async function edited(tx: Tx, { id }: RecordingRow, edit: MarkEdit): Promise<ReceivedMark | undefined> {
  const row = await editMark(tx, id, edit);
  return row && { ...receivedOf(row), edited: { by: edit.edited.by, at: edit.edited.at.toString() } };
}

function receivedOf(row: Selectable<MarkTable>): ReceivedMark {
  const { id, at_us: at, kind, from_us: from, to_us: to } = row;
  return {
    ...{ id, at, kind, made: { by: row.made_by, at: row.made_at.toString() } },
    ...(from !== null && to !== null ? { span: { from, to } } : {}),
    ...(row.speaker === null ? {} : { speaker: row.speaker }),
    ...(row.text === null ? {} : { text: row.text }),
    ...(row.is_added_later ? { addedLater: true as const } : {}),
  };
}
