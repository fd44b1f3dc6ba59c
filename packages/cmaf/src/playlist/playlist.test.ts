import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryDisk } from '../../testing/memory-disk.ts';
import { recordOn, sourceOn } from '../../testing/recording.ts';
import { nodeSha256 } from '../node/index.ts';
import { readOutline, type TrackOutline } from '../store/outline.ts';
import { mediaPlaylist } from './media-playlist.ts';
import { multivariantPlaylist } from './multivariant-playlist.ts';

const uriOf = (file: string) => `judge/${file}`;

async function outlineWith({ goneAt }: { goneAt?: number } = {}, isClosed = true): Promise<TrackOutline> {
  const disk = memoryDisk();
  const { writer } = await recordOn(disk, goneAt === undefined ? {} : { goneAt });
  if (isClosed) await writer.close('test');
  return readOutline(sourceOn(disk), nodeSha256);
}

describe('the playlist of a track', () => {
  test('names each segment with the instant of its first frame', async () => {
    assert.deepEqual(
      mediaPlaylist(await outlineWith(), { uriOf })
        .trimEnd()
        .split('\n'),
      [
        ...[
          '#EXTM3U',
          '#EXT-X-VERSION:8',
          '#EXT-X-TARGETDURATION:2',
          '#EXT-X-MEDIA-SEQUENCE:1',
          '#EXT-X-PLAYLIST-TYPE:VOD',
        ],
        '#EXT-X-MAP:URI="judge/init-1.mp4"',
        ...['#EXT-X-PROGRAM-DATE-TIME:2026-11-27T05:00:00.000Z', '#EXTINF:2.000000,', 'judge/000001.m4s'],
        ...['#EXT-X-PROGRAM-DATE-TIME:2026-11-27T05:00:02.000Z', '#EXTINF:2.000000,', 'judge/000002.m4s'],
        ...['#EXT-X-PROGRAM-DATE-TIME:2026-11-27T05:00:04.000Z', '#EXTINF:1.200000,', 'judge/000003.m4s'],
        '#EXT-X-ENDLIST',
      ],
    );
  });

  test('of a recording that goes on has no end, and only grows at it', async () => {
    const growing = mediaPlaylist(await outlineWith({}, false), { uriOf });
    assert.match(growing, /PLAYLIST-TYPE:EVENT/);
    assert.doesNotMatch(growing, /ENDLIST/);
    const closed = mediaPlaylist(await outlineWith(), { uriOf });
    assert.ok(closed.startsWith(growing.replace('EVENT', 'VOD')));
  });

  test('shows a gap as a gap, in pieces of two seconds, and what follows as another run', async () => {
    const outline = await outlineWith();
    const [first, second] = outline.course;
    assert.ok(first?.kind === 'segment' && second?.kind === 'segment');
    const fromTicks = first.startTicks + first.durationTicks;
    const toTicks = fromTicks + 90_000 * 5;
    const course = [
      first,
      { kind: 'gap', fromTicks, toTicks, cause: 'source' } as const,
      { ...second, startTicks: toTicks },
    ];
    const text = mediaPlaylist({ ...outline, course }, { uriOf });
    assert.deepEqual(
      [...text.matchAll(/#EXT-X-GAP\n#EXTINF:([\d.]+)/g)].map(([, length]) => Number(length)),
      [2, 2, 1],
    );
    assert.match(text, /#EXT-X-DISCONTINUITY\n#EXT-X-PROGRAM-DATE-TIME:2026-11-27T05:00:07\.000Z/);
  });

  test('lasts as long as the recording, gaps and all', async () => {
    const text = mediaPlaylist(await outlineWith({ goneAt: 60 }), { uriOf });
    const lengths = [...text.matchAll(/#EXTINF:([\d.]+)/g)].map(([, length]) => Number(length));
    assert.ok(Math.abs(lengths.reduce((sum, one) => sum + one, 0) - 5.2) < 1e-6);
    assert.match(text, /#EXT-X-GAP/);
  });

  test('has other parameters as another map after a discontinuity, and a clock step as a discontinuity alone', async () => {
    const outline = await outlineWith();
    const [first, second, third] = outline.course;
    assert.ok(first?.kind === 'segment' && second?.kind === 'segment' && third?.kind === 'segment');
    const other = { ...second, init: { ...second.init, file: 'init-2.mp4' } };
    const step = { kind: 'gap', fromTicks: 500, toTicks: 100, cause: 'clock-step' } as const;
    const text = mediaPlaylist({ ...outline, course: [first, other, step, { ...third, init: other.init }] }, { uriOf });
    assert.match(text, /000001\.m4s\n#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI="judge\/init-2\.mp4"/);
    assert.match(text, /000002\.m4s\n#EXT-X-DISCONTINUITY\n#EXT-X-PROGRAM/);
    assert.doesNotMatch(text, /EXT-X-GAP/);
  });

  test('of nothing yet is a playlist without segments', () => {
    const nothing = { track: 'judge', timescale: 90_000, course: [], marks: [], isClosed: false };
    assert.doesNotMatch(mediaPlaylist(nothing, { uriOf }), /EXTINF|MAP/);
  });
});

describe('the playlist of all views', () => {
  const view = (name: string) => ({
    ...{ name, uri: `${name}.m3u8`, codecs: 'avc1.42C01F', bandwidth: 4_000_000, width: 1920, height: 1080 },
  });
  const sound = { name: 'Зал', uri: 'sound.m3u8', codecs: 'mp4a.40.2', bandwidth: 64_000 };

  test('has four angles, the first of them chosen, each with the sound', () => {
    const text = multivariantPlaylist({ views: ['a', 'b', 'c', 'd'].map(view), sounds: [sound] });
    assert.equal(text.match(/TYPE=VIDEO/g)?.length, 4);
    assert.deepEqual(text.match(/TYPE=VIDEO.*DEFAULT=YES.*/g)?.length, 1);
    assert.equal(
      text.match(
        /#EXT-X-STREAM-INF:BANDWIDTH=4064000,CODECS="avc1.42C01F,mp4a.40.2",RESOLUTION=1920x1080,VIDEO="views",AUDIO="sounds"\n[a-d].m3u8/g,
      )?.length,
      4,
    );
  });

  test('without cameras is the sound, without microphones the pictures', () => {
    assert.match(multivariantPlaylist({ views: [], sounds: [sound] }), /AUDIO="sounds"\nsound\.m3u8\n$/);
    assert.doesNotMatch(multivariantPlaylist({ views: [view('a')], sounds: [] }), /AUDIO/);
  });

  test('no name breaks out of its quotes', () => {
    const text = multivariantPlaylist({ views: [view('x",URI="evil\n#EXT')], sounds: [] });
    assert.doesNotMatch(text, /URI="evil/);
    assert.doesNotMatch(text, /^#EXT"/m);
  });
});
