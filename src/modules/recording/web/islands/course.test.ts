import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outline, OutlineTrack } from '../../model/outline.ts';
import { courseOf } from './course.ts';

const trackOf = (name: string, spans: readonly (readonly [number, number])[]): OutlineTrack => ({
  ...{ name, kind: 'video', codecs: '', gaps: [] },
  segments: spans.map(([from, to]) => [`${from}`, 'init', from * 1e6, to * 1e6]),
});
const course = (tracks: readonly OutlineTrack[], toS: number, closed: Outline['closed'] = []) =>
  courseOf({ id: 'r', fromUs: 0, toUs: toS * 1e6, isLive: false, marks: [], tracks, closed }).map(
    ({ fromUs, toUs, is }) => [fromUs / 1e6, toUs / 1e6, is],
  );

test('a recording is told in stretches, and one camera without a picture is not the same as none', () => {
  const judge = trackOf('judge', [
    [0, 2],
    [2, 4],
    [8, 10],
  ]);
  const room = trackOf('room', [
    [0, 2],
    [4, 6],
    [8, 10],
  ]);
  assert.deepEqual(course([judge, room], 10), [
    [0, 2, 'all'],
    [2, 6, 'some'],
    [6, 8, 'none'],
    [8, 10, 'all'],
  ]);
});

test('a closed part is told as closed, and a track that never came takes nothing away', () => {
  const judge = trackOf('judge', [
    [0, 4],
    [6, 10],
  ]);
  assert.deepEqual(course([judge, trackOf('room', [])], 10, [[4_500_000, 5_500_000]]), [
    [0, 4, 'all'],
    [4, 4.5, 'none'],
    [4.5, 5.5, 'closed'],
    [5.5, 6, 'none'],
    [6, 10, 'all'],
  ]);
});

test('a rounding between two segments is no gap', () => {
  assert.deepEqual(
    course(
      [
        trackOf('judge', [
          [0, 2],
          [2.02, 4],
        ]),
      ],
      4,
    ),
    [[0, 4, 'all']],
  );
});
