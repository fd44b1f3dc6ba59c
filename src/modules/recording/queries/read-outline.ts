import type { Selectable } from 'kysely';
import type { Reads } from '#platform/db';
import { nameBeside, partyOfTrack } from '../model/beside-file.ts';
import { isClosedAt } from '../model/closed-spans.ts';
import type { RecordingId } from '../model/ids.ts';
import { type Span, usOf } from '../model/mark.ts';
import type { Outline, OutlineMark, OutlineTrack } from '../model/outline.ts';
import { listGaps, listMarkRows, listTracks, listWholeSegments } from '../store/outline-store.ts';
import { listRemoteParties } from '../store/remote-store.ts';
import type { MarkTable, SegmentTable } from '../store/tables.ts';
import type { Viewing } from './viewing.ts';

type SegmentRow = Selectable<SegmentTable>;

const spanOf = ({ from_us: fromUs, to_us: toUs }: SegmentRow): Span => ({ fromUs, toUs });

/** What of the recording this viewer may play. @param afterUs segments that end later only, for a live edge */
export async function readRecordingOutline(on: Reads, viewing: Viewing, afterUs = 0): Promise<Outline> {
  const { row, canSeeClosed } = viewing;
  const [own, marks, parties, ...others] = await Promise.all([
    keptOf(on, row.id, afterUs),
    listMarkRows(on, row.id),
    listRemoteParties(on, row.id),
    ...viewing.beside.map((id) => keptOf(on, id, afterUs)),
  ]);
  const all = [own, ...others];
  const hidden = canSeeClosed ? [] : viewing.closed;
  const segments = all.flatMap((one) => one.segments);
  const fromUs = segments.reduce((least, one) => Math.min(least, one.from_us), usOf(row.began_at));
  const toUs = segments.reduce((most, one) => Math.max(most, one.to_us), Math.max(fromUs, afterUs));
  const tracks = all.flatMap((one, n) => tracksOf(one, n, hidden));
  return {
    ...{ id: row.id, fromUs, toUs, isLive: row.closed_at === null },
    closed: hidden
      .map((span) => [Math.max(span.fromUs, fromUs), Math.min(span.toUs, toUs)] as const)
      .filter(([a, b]) => a < b),
    tracks: joinedByName(tracks).map((track) => labelled(track, parties)),
    marks: outlineMarks(marks, hidden),
  };
}

interface Kept {
  readonly tracks: Awaited<ReturnType<typeof listTracks>>;
  readonly segments: readonly SegmentRow[];
  readonly gaps: Awaited<ReturnType<typeof listGaps>>;
}

async function keptOf(on: Reads, id: RecordingId, afterUs: number): Promise<Kept> {
  const [tracks, segments, gaps] = await Promise.all([
    listTracks(on, id),
    listWholeSegments(on, id, afterUs),
    listGaps(on, id),
  ]);
  return { tracks, segments, gaps };
}

/** @param n place of the recording among those that are played together */
function tracksOf({ tracks, segments, gaps }: Kept, n: number, hidden: readonly Span[]): OutlineTrack[] {
  const shown = segments.filter((segment) => !isClosedAt(hidden, spanOf(segment)));
  const nameOf = (file: string) => nameBeside({ n, file });
  return tracks.flatMap(({ name, kind, codecs }): OutlineTrack[] => {
    if ((kind !== 'video' && kind !== 'audio') || codecs === null) return [];
    const own = shown.filter(({ track }) => track === name);
    return [
      {
        ...{ name, kind, codecs },
        segments: own.map((one) => [nameOf(one.file), nameOf(one.init), one.from_us, one.to_us]),
        gaps: gaps.filter(({ track }) => track === name).map((gap) => [gap.from_us, gap.to_us, gap.cause]),
      },
    ];
  });
}

/** When a node is lost, another one goes on with the same tracks in a recording of its own. */
function joinedByName(tracks: readonly OutlineTrack[]): OutlineTrack[] {
  return [...Map.groupBy(tracks, ({ name }) => name).values()].flatMap((same) => {
    const last = same.at(-1);
    if (!last || same.length === 1) return same;
    const byStart = <Row extends readonly unknown[]>(rows: readonly Row[], at: number): Row[] =>
      rows.toSorted((a, b) => Number(a[at]) - Number(b[at]));
    const segments = byStart(
      same.flatMap((one) => one.segments),
      2,
    );
    const gaps = byStart(
      same.flatMap((one) => one.gaps),
      0,
    );
    return [{ ...last, segments, gaps }];
  });
}

function labelled(track: OutlineTrack, parties: Awaited<ReturnType<typeof listRemoteParties>>): OutlineTrack {
  const party = parties.find(({ n }) => n === partyOfTrack(track.name));
  return party ? { ...track, label: party.name } : track;
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
