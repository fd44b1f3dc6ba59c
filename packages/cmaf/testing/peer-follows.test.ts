// The peer plays four views by their playlists, from files that the store kept on a real disk.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { mediaPlaylist, multivariantPlaylist, readOutline, Segmenter, TrackWriter } from '../src/index.ts';
import { nodeDisk, nodeSha256 } from '../src/node/index.ts';
import { picturesOfStream, typeOfNal } from './annex-b.ts';
import { needsFfmpeg, runPeer } from './ffmpeg.ts';
import { formatOfStream, frameOf, lengthPrefixed, makePictures, START_US } from './streams.ts';

const VIEWS = ['judge', 'parties', 'witness', 'room'];

/** @returns the code of the codec, for the playlist of all views. */
async function keepView(root: string, track: string, stream: Uint8Array): Promise<string> {
  const place = { disk: nodeDisk(root), folder: track, sha256: nodeSha256, track, now: () => START_US };
  const writer = await TrackWriter.open(place);
  const format = formatOfStream(stream);
  const segmenter = new Segmenter({ format });
  const events = picturesOfStream(stream).flatMap((nals, index) => {
    const isKey = nals.some((nal) => typeOfNal(nal) === 5);
    return segmenter.push(frameOf(lengthPrefixed(nals), { unixUs: START_US + index * 40_000, isKey }));
  });
  for (const event of [...events, ...segmenter.flush()]) await writer.append(event);
  await writer.close('test');
  const source = { read: (file: string) => place.disk.read(`${track}/${file}`) };
  const text = mediaPlaylist(await readOutline(source, nodeSha256), { uriOf: (file) => `${track}/${file}` });
  await writeFile(join(root, `${track}.m3u8`), text);
  return format.codecs;
}

test('four views are played to the last picture without a warning', needsFfmpeg, async () => {
  const root = await mkdtemp(join(tmpdir(), 'ashyq-cmaf-play-'));
  try {
    const stream = makePictures('testsrc2=size=320x180:rate=25:duration=5', ['-tune', 'zerolatency']);
    const size = { bandwidth: 1_000_000, width: 320, height: 180 };
    const views = [];
    for (const name of VIEWS) {
      views.push({ name, uri: `${name}.m3u8`, codecs: await keepView(root, name, stream), ...size });
    }
    const all = join(root, 'all.m3u8');
    await writeFile(all, multivariantPlaylist({ views, sounds: [] }));
    for (const name of VIEWS) {
      const { out, complaints } = runPeer('ffprobe', [
        ...['-count_frames', '-show_entries', 'stream=nb_read_frames', '-of', 'csv=p=0', join(root, `${name}.m3u8`)],
      ]);
      assert.deepEqual([complaints, Number.parseInt(out.toString(), 10)], ['', 125]);
    }
    const { out, complaints } = runPeer('ffprobe', ['-show_entries', 'program=nb_streams', '-of', 'json', all]);
    assert.equal(complaints, '');
    assert.equal(JSON.parse(out.toString()).programs.length, VIEWS.length);
  } finally {
    await rm(root, { recursive: true });
  }
});
