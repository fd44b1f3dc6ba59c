import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import type { RecordingId } from '../model/ids.ts';
import { getTranscriptState, readTranscript } from '../queries/transcript/read-transcript.ts';
import { type SoundPiece, transcriptProvider } from '../queries/transcript/transcript-provider.ts';
import { whisperServerAt } from '../queries/transcript/whisper-server.ts';
import { viewRecording } from '../queries/viewing.ts';
import {
  type FakeWhisper,
  layRecordingCourt,
  makeRecording,
  partyOf,
  type RecordingCourt,
  sendRecording,
  startFakeWhisper,
  type WhisperMood,
} from '../testing/index.ts';
import { transcribeNext, wakeTranscripts } from './transcribe.ts';
import { transcribeJob } from './transcribe-job.ts';

const piece: SoundPiece = { bytes: Buffer.from('sound'), mediaType: 'audio/mp4', durationMs: 8000, language: 'kk' };

describe('a server of whisper.cpp', () => {
  let fake: FakeWhisper;
  before(async () => {
    fake = await startFakeWhisper();
  });
  after(() => fake.close());

  it('is given a file and its language, and answers with what was said and when', async () => {
    assert.deepEqual(await whisperServerAt(fake.url).transcribe(piece), [
      { fromMs: 0, toMs: 1500, text: 'Бірінші сөз 1.' },
      { fromMs: 1500, toMs: 4000, text: 'Екінші сөз 1.' },
    ]);
    assert.deepEqual(fake.asked, [{ language: 'kk', sizeBytes: 5, format: 'verbose_json' }]);
  });

  for (const [mood, code] of [
    ['is-silent', 'RECORDING_TRANSCRIBER_AWAY'],
    ['dies', 'RECORDING_TRANSCRIBER_AWAY'],
    ['fails', 'RECORDING_TRANSCRIBER_AWAY'],
    ['refuses', 'RECORDING_TRANSCRIBER_REFUSED'],
    ['talks-nonsense', 'RECORDING_TRANSCRIPT_NONSENSE'],
  ] as const satisfies readonly (readonly [WhisperMood, string])[]) {
    it(`that ${mood} is told by its name`, async () => {
      fake.mood = mood;
      await assert.rejects(whisperServerAt(fake.url, { limitMs: 300 }).transcribe(piece), { code });
    });
  }

  it('that tells of words outside of the sound is not believed', async () => {
    fake.mood = 'answers';
    const call = whisperServerAt(fake.url).transcribe({ ...piece, durationMs: 1000 });
    await assert.rejects(call, { code: 'RECORDING_TRANSCRIPT_NONSENSE' });
  });
});

describe('the transcript of a recording', () => {
  let platform: TestPlatform;
  let house: RecordingCourt;
  let fake: FakeWhisper;
  before(async () => {
    platform = await testPlatform();
    house = await layRecordingCourt(platform);
    fake = await startFakeWhisper();
    platform.ports.plug(transcriptProvider, whisperServerAt(fake.url));
  });
  beforeEach(() => {
    fake.mood = 'answers';
  });
  after(async () => {
    await fake.close();
    await house.close();
  });

  const recorded = async (plan: Partial<Parameters<typeof makeRecording>[0]> = {}): Promise<RecordingId> => {
    const made = await makeRecording({ hearingId: house.hearingId, startsAt: platform.clock.now(), ...plan });
    await sendRecording(house.send, made);
    return made.id;
  };
  const work = async () =>
    await runJobs(platform, [
      {
        name: transcribeJob.name,
        run: ({ recordingId }: { recordingId: never }) => transcribeNext(platform, recordingId),
      },
      ...['recording.settle-recording', 'notices.send-delivery'].map((name) => ({ name, run: async () => undefined })),
    ]);
  const lines = async (id: RecordingId, actor = house.court.secretary.actor) =>
    await readTranscript(platform.reads, await viewRecording(platform.reads, [actor], id));

  it('is made minute by minute after the closing, each line with its microphone and its time', async () => {
    const id = await recorded({ seconds: 130 });
    fake.asked.length = 0;
    await work();
    assert.equal(fake.asked.length, 3);
    const found = await lines(id);
    assert.deepEqual([found.length, found[0]?.track, found[2]?.text], [6, 'sound-1', 'Бірінші сөз 2.']);
    const [first, third] = [found[0], found[2]];
    const seconds = ((third?.fromUs ?? 0) - (first?.fromUs ?? 0)) / 1e6;
    assert.ok(seconds > 56 && seconds <= 60, String(seconds));
    const { state, done, of, trouble } = await getTranscriptState(platform, house.hearingId);
    assert.deepEqual([state, done, of, trouble], ['done', 3, 3, undefined]);
  });

  it('tells what is wrong, keeps what it has, and goes on later', async () => {
    const id = await recorded({ seconds: 70 });
    await transcribeNext(platform, id);
    fake.mood = 'dies';
    await transcribeNext(platform, id);
    const broken = await getTranscriptState(platform, house.hearingId);
    assert.deepEqual([broken.state, broken.trouble, (await lines(id)).length], ['going', 'away', 2]);
    fake.mood = 'answers';
    platform.clock.advance({ minutes: 21 });
    await wakeTranscripts(platform).run();
    await work();
    assert.equal((await lines(id)).length, 4);
    assert.deepEqual((await getTranscriptState(platform, house.hearingId)).trouble, undefined);
  });

  it('is made once when two workers hear the same minute', async () => {
    const id = await recorded();
    await Promise.all([transcribeNext(platform, id), transcribeNext(platform, id)]);
    assert.equal((await lines(id)).length, 2);
  });

  it('gives nobody a word of a closed part who may not hear it', async () => {
    const marks = [{ at: 1, kind: 'closed' as const }];
    const id = await recorded({ marks });
    await transcribeNext(platform, id);
    assert.equal((await lines(id)).length, 2);
    assert.equal((await lines(id, partyOf(house.claimant))).length, 0);
  });

  it('is begun for what was closed before the court had a recogniser, and for nothing without one', async () => {
    platform.ports.plug(transcriptProvider, undefined as never);
    const id = await recorded();
    await work();
    assert.equal((await getTranscriptState(platform, house.hearingId)).state, 'none');
    platform.ports.plug(transcriptProvider, whisperServerAt(fake.url));
    platform.clock.advance({ minutes: 21 });
    await wakeTranscripts(platform).run();
    await work();
    assert.equal((await lines(id)).length, 2);
  });
});
