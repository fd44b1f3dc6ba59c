import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outline, OutlineTrack } from '../../model/outline.ts';
import { askedFrom, grownOutline, lacksBeginning } from './grown-outline.ts';

const SECOND = 1_000_000;

/** @param starts seconds at which segments of two seconds begin */
function trackOf(name: string, starts: readonly number[], gaps: OutlineTrack['gaps'] = []): OutlineTrack {
  const segments = starts.map((at) => [`${at}`, 'init', at * SECOND, (at + 2) * SECOND] as const);
  return { name, kind: 'video', codecs: '', segments, gaps };
}

function outlineOf(tracks: readonly OutlineTrack[], more: Partial<Outline> = {}): Outline {
  const toUs = Math.max(0, ...tracks.flatMap(({ segments }) => segments.at(-1)?.[3] ?? []));
  return { id: 'r', fromUs: 0, toUs, isLive: true, closed: [], tracks, marks: [], ...more };
}

const namesOf = ({ tracks }: Outline) => tracks.map(({ name, segments }) => [name, segments.map(([file]) => file)]);
const upTo = (end: number) => Array.from({ length: end / 2 }, (_, n) => n * 2);

describe('the outline of a hearing that goes on', () => {
  it('grows by what came, once, in the order of time', () => {
    const known = outlineOf([trackOf('judge', [0, 2]), trackOf('room', [0])]);
    const more = outlineOf([trackOf('judge', [2, 4]), trackOf('room', [4, 2])], { isLive: false });
    const grown = grownOutline(known, more);
    assert.deepEqual(namesOf(grown), [
      ['judge', ['0', '2', '4']],
      ['room', ['0', '2', '4']],
    ]);
    assert.ok(!grown.isLive && grown.toUs === 6 * SECOND && grown.fromUs === 0);
  });

  it('asks from the track that is furthest behind, but does not wait for a camera that is gone', () => {
    assert.equal(
      askedFrom(outlineOf([trackOf('judge', upTo(100)), trackOf('room', upTo(60))])),
      52 * SECOND,
      'eight seconds before the last that the slower one has',
    );
    const gone = outlineOf([trackOf('judge', upTo(600)), trackOf('room', upTo(10))]);
    assert.equal(askedFrom(gone), (600 - 120) * SECOND);
    assert.equal(askedFrom(outlineOf([])), 0);
  });

  it('asks from the beginning for a track that appears late', () => {
    const known = outlineOf([trackOf('judge', upTo(20))]);
    const more = outlineOf([trackOf('judge', [18, 20]), trackOf('remote-1', [16, 18])]);
    assert.ok(lacksBeginning(known, more));
    assert.ok(!lacksBeginning(grownOutline(known, more), more), 'once');
    assert.ok(
      !lacksBeginning(known, outlineOf([trackOf('judge', [18]), trackOf('remote-1', [])])),
      'not before it has',
    );
  });

  it('asks from the beginning where a hole is that nobody told of, and not where a gap was told', () => {
    const known = outlineOf([trackOf('judge', upTo(20))]);
    assert.ok(lacksBeginning(known, outlineOf([trackOf('judge', [40])])));
    const told = trackOf('judge', [40], [[20 * SECOND, 40 * SECOND, 'source']]);
    assert.ok(!lacksBeginning(known, outlineOf([told])));
    const half = trackOf('judge', [40], [[20 * SECOND, 30 * SECOND, 'source']]);
    assert.ok(lacksBeginning(known, outlineOf([half])));
  });

  it('lets go of what was closed after it had come', () => {
    const known = outlineOf([trackOf('judge', [0, 2, 4])]);
    const more = outlineOf([trackOf('judge', [6])], { closed: [[3 * SECOND, 5 * SECOND]] });
    assert.deepEqual(namesOf(grownOutline(known, more)), [['judge', ['0', '6']]]);
  });
});
