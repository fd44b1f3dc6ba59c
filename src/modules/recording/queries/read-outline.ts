import type { Selectable } from 'kysely';
import type { Reads } from '#platform/db';
import { isClosedAt } from '../model/closed-spans.ts';
import { type Span, usOf } from '../model/mark.ts';
import type { Outline, OutlineMark, OutlineTrack } from '../model/outline.ts';
import { listGaps, listMarkRows, listTracks, listWholeSegments } from '../store/outline-store.ts';
import type { MarkTable, SegmentTable } from '../store/tables.ts';
import type { Viewing } from './viewing.ts';

type SegmentRow = Selectable<SegmentTable>;

const spanOf = ({ from_us: fromUs, to_us: toUs }: SegmentRow): Span => ({ fromUs, toUs });

/** What of the recording this viewer may play. @param afterUs segments that end later only, for a live edge */
export async function readRecordingOutline(on: Reads, viewing: Viewing, afterUs = 0): Promise<Outline> {
  const { row, canSeeClosed } = viewing;
  const [tracks, segments, gaps, marks] = await Promise.all([
    listTracks(on, row.id),
    listWholeSegments(on, row.id, afterUs),
    listGaps(on, row.id),
    listMarkRows(on, row.id),
  ]);
  const hidden = canSeeClosed ? [] : viewing.closed;
  const shown = segments.filter((segment) => !isClosedAt(hidden, spanOf(segment)));
  const fromUs = segments.reduce((least, one) => Math.min(least, one.from_us), usOf(row.began_at));
  const toUs = segments.reduce((most, one) => Math.max(most, one.to_us), Math.max(fromUs, afterUs));
  return {
    ...{ id: row.id, fromUs, toUs, isLive: row.closed_at === null },
    closed: hidden
      .map((span) => [Math.max(span.fromUs, fromUs), Math.min(span.toUs, toUs)] as const)
      .filter(([a, b]) => a < b),
    tracks: tracks.flatMap(({ name, kind, codecs }): OutlineTrack[] => {
      if ((kind !== 'video' && kind !== 'audio') || codecs === null) return [];
      const own = shown.filter(({ track }) => track === name);
      return [
        {
          ...{ name, kind, codecs },
          segments: own.map((one) => [one.file, one.init, one.from_us, one.to_us]),
          gaps: gaps.filter(({ track }) => track === name).map((gap) => [gap.from_us, gap.to_us, gap.cause]),
        },
      ];
    }),
    marks: outlineMarks(marks, hidden),
  };
}

/** Where a part was closed is no secret; what was noted in it does not leave. */
function outlineMarks(rows: readonly Selectable<MarkTable>[], hidden: readonly Span[]): readonly OutlineMark[] {
  return rows.flatMap((row): OutlineMark[] => {
    const { id, at_us: atUs, to_us: toUs, kind, speaker, text } = row;
    if (kind === 'closed' || kind === 'open') return [{ id, atUs, kind }];
    if (isClosedAt(hidden, { fromUs: atUs, toUs: atUs + 1 })) return [];
    return [
      {
        ...{ id, atUs, kind, ...(toUs === null ? {} : { toUs }), ...(speaker === null ? {} : { speaker }) },
        ...(text === null ? {} : { text }),
        ...(row.is_added_later ? { isAddedLater: true as const } : {}),
      },
    ];
  });
}
