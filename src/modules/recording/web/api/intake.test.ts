import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { listCourse } from '#modules/cases';
import { newId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { revokeRecorder } from '../../actions/inventory/revoke-recorder.ts';
import { PIECE_BYTES } from '../../actions/receive-piece.ts';
import type { RecordingId } from '../../model/ids.ts';
import { openFile } from '../../queries/open-file.ts';
import { inRecording } from '../../store/tables.ts';
import { type MadeRecording, makeRecording, type RecordingPlan } from '../../testing/make-recording.ts';
import { layRecordingCourt, type RecordingCourt } from '../../testing/recording-court.ts';
import { sendClosing, sendFiles, sendHead, sendRecording } from '../../testing/send-recording.ts';

describe('the intake of recorders', () => {
  let platform: TestPlatform;
  let house: RecordingCourt;
  before(async () => {
    platform = await testPlatform();
    house = await layRecordingCourt(platform);
  });
  after(() => house.close());

  const made = async (rest: Partial<RecordingPlan> = {}): Promise<MadeRecording> =>
    await makeRecording({ hearingId: house.hearingId, startsAt: platform.clock.now(), ...rest });
  const place = ({ id }: MadeRecording, rest: string) => `/recorder/v1/recordings/${id}/${rest}`;
  const rows = async (table: 'segment' | 'gap' | 'mark' | 'track', id: RecordingId) =>
    await inRecording(platform.reads)
      .selectFrom(`recording.${table}`)
      .selectAll()
      .where('recording_id', '=', id)
      .execute();

  it('takes a whole recording, reads its segments, and files it in the course of the case', async () => {
    const one = await made({ marks: [{ at: 1, kind: 'speaker', speaker: 'Қасымова А.' }] });
    await sendRecording(house.send, one);
    assert.equal((await rows('segment', one.id)).length, 8);
    assert.deepEqual(
      (await rows('track', one.id)).map((row) => ('name' in row ? [row.name, row.is_ended, row.broken_at] : [])).sort(),
      [
        ['judge', true, null],
        ['marks', true, null],
        ['roots', false, null],
        ['sound-1', true, null],
      ],
    );
    const kept = await openFile(platform, { recordingId: one.id, track: 'judge', file: '000001.m4s' });
    assert.deepEqual(kept, one.files.get('judge/000001.m4s'));
    const course = (await listCourse(platform.reads, house.case.id)).map(({ text }) => text.en);
    assert.ok(course.some((text) => text.startsWith('The recording of the hearing began')));
    assert.ok(course.some((text) => text.startsWith('The recording was added to the case file')));
  });

  it('goes on where a broken upload ended, and says where that is', async () => {
    const one = await made();
    await sendHead(house.send, one);
    const bytes = one.files.get('judge/000001.m4s') ?? Buffer.alloc(0);
    const url = place(one, 'files/judge/000001.m4s');
    assert.equal((await house.send('HEAD', url, {})).headers['upload-offset'], '0');
    await house.send('POST', url, { 'upload-offset': '0' }, bytes.subarray(0, 40));
    const again = await house.send('POST', url, { 'upload-offset': '0' }, bytes);
    assert.deepEqual([again.status, again.headers['upload-offset']], [409, '40']);
    assert.equal((await house.send('HEAD', url, {})).headers['upload-offset'], '40');
    const rest = await house.send('POST', url, { 'upload-offset': '40' }, bytes.subarray(40));
    assert.deepEqual([rest.status, rest.headers['upload-offset']], [204, String(bytes.byteLength)]);
    assert.deepEqual(await openFile(platform, { recordingId: one.id, track: 'judge', file: '000001.m4s' }), bytes);
  });

  it('reads an index that comes torn in the middle of its lines as if it came whole', async () => {
    const one = await made({ gone: [2, 4] });
    await sendHead(house.send, one);
    const index = one.files.get('judge/index.ndjson') ?? Buffer.alloc(0);
    for (let from = 0; from < index.byteLength; from += 333) {
      const piece = index.subarray(from, from + 333);
      const sent = await house.send(
        'POST',
        place(one, 'files/judge/index.ndjson'),
        { 'upload-offset': String(from) },
        piece,
      );
      assert.equal(sent.status, 204);
    }
    const [track] = (await rows('track', one.id)).filter((row) => 'name' in row && row.name === 'judge');
    assert.ok(track && 'broken_at' in track && track.broken_at === null && track.is_ended);
    const [gap] = await rows('gap', one.id);
    assert.ok(gap && 'cause' in gap && gap.cause === 'source' && Number(gap.to_us) - Number(gap.from_us) === 2_000_000);
  });

  it('takes two senders of one place as one', async () => {
    const one = await made();
    await sendHead(house.send, one);
    const bytes = one.files.get('judge/000001.m4s') ?? Buffer.alloc(0);
    const url = place(one, 'files/judge/000001.m4s');
    const both = await Promise.all([1, 2].map(() => house.send('POST', url, { 'upload-offset': '0' }, bytes)));
    assert.deepEqual(both.map(({ status }) => status).sort(), [204, 409]);
  });

  it('takes in a broken chain and media that are not what the index tells, and names both', async () => {
    const one = await made();
    const index = String(one.files.get('judge/index.ndjson'));
    one.files.set('judge/index.ndjson', Buffer.from(index.replace(/"samples":\d+/, '"samples":1000')));
    const media = one.files.get('sound-1/000002.m4s') ?? Buffer.alloc(0);
    media[media.byteLength - 1] = (media[media.byteLength - 1] ?? 0) ^ 1;
    await sendHead(house.send, one);
    await sendFiles(house.send, one);
    const broken = (await rows('track', one.id)).flatMap((row) =>
      'name' in row && row.broken_at !== null ? [row.name] : [],
    );
    assert.deepEqual(broken, ['judge']);
    const wrong = (await rows('segment', one.id)).flatMap((row) =>
      'is_wrong' in row && row.is_wrong ? [`${row.track}/${row.file}`] : [],
    );
    assert.deepEqual(wrong, ['sound-1/000002.m4s']);
  });

  it('keeps each mark once, and later words beside the time that never changes', async () => {
    const id = randomUUID();
    const one = await made({
      marks: [
        { id, at: 1, kind: 'note', text: 'бір' },
        { id, at: 2, kind: 'note', text: 'екі' },
      ],
    });
    await sendHead(house.send, one);
    await sendFiles(house.send, one);
    const marks = await rows('mark', one.id);
    assert.deepEqual(
      marks.map((mark) => 'text' in mark && mark.text),
      ['бір'],
    );
  });

  it('opens the same head twice, and refuses another head, another court and what is no head', async () => {
    const one = await made();
    await sendHead(house.send, one);
    await sendHead(house.send, one);
    const head = async (text: string, id: string = one.id) =>
      (await house.send('PUT', `/recorder/v1/recordings/${id}/head`, {}, text)).status;
    assert.equal(await head(one.head.replace('304', '305')), 409);
    const [other, elsewhere] = [newId<RecordingId>(), newId()];
    assert.equal(await head(one.head.replace(one.id, other).replace(house.hearingId, elsewhere), other), 425);
    assert.equal(await head('{}', newId()), 422);
    assert.equal(await head(one.head, 'x'), 404);
  });

  it('closes once, and takes nothing after', async () => {
    const one = await made();
    await sendHead(house.send, one);
    await sendFiles(house.send, one);
    const closing = async (text: string) => (await house.send('PUT', place(one, 'closing'), {}, text)).status;
    assert.equal(await closing('no json'), 422);
    await sendClosing(house.send, one);
    await sendClosing(house.send, one);
    assert.equal(await closing('{"tracks":{}}'), 409);
    const more = await house.send('POST', place(one, 'files/judge/000009.m4s'), { 'upload-offset': '0' }, 'x');
    assert.equal(more.status, 409);
  });

  it('refuses tracks that the head did not name, names that lead elsewhere, and pieces beyond the limit', async () => {
    const one = await made();
    await sendHead(house.send, one);
    const post = async (rest: string, body: Buffer | string = 'x') =>
      (await house.send('POST', place(one, rest), { 'upload-offset': '0' }, body)).status;
    assert.equal(await post('files/witness/000001.m4s'), 404);
    assert.equal(await post('files/judge/..%2Fx'), 404);
    assert.equal(await post('files/judge/000001.m4s', Buffer.alloc(PIECE_BYTES + 1)), 413);
    assert.equal(await post('files/roots.ndjson', '{}\n'), 204);
  });

  it('says each refusal by its code', async () => {
    const one = await made();
    await sendRecording(house.send, one);
    const open = await made();
    await sendHead(house.send, open);
    const file = (of: MadeRecording, rest = 'judge/000001.m4s') => place(of, `files/${rest}`);
    const codeOf = async (...asked: Parameters<RecordingCourt['send']>): Promise<string> =>
      JSON.parse((await house.send(...asked)).body).error.code;
    const head = (id: string) => `/recorder/v1/recordings/${id}/head`;
    const [other, elsewhere] = [newId(), newId()];
    const foreign = one.head.replaceAll(one.id, other).replace(house.hearingId, elsewhere);
    for (const [code, asked] of [
      ['RECORDING_RECORDER_UNKNOWN', ['POST', file(one), { authorization: 'Bearer x' }, 'x']],
      ['RECORDING_NOT_FOUND', ['POST', `/recorder/v1/recordings/${newId()}/files/judge/1.m4s`, {}, 'x']],
      ['RECORDING_HEAD_UNREADABLE', ['PUT', head(newId()), {}, '{}']],
      ['RECORDING_HEAD_DIFFERS', ['PUT', head(one.id), {}, one.head.replace('304', '305')]],
      ['RECORDING_HEARING_TO_CHOOSE', ['PUT', head(other), {}, foreign]],
      ['RECORDING_TRACK_UNKNOWN', ['POST', file(open, 'witness/000001.m4s'), {}, 'x']],
      ['RECORDING_OFFSET_WRONG', ['POST', file(open), { 'upload-offset': '9' }, 'x']],
      ['RECORDING_PIECE_TOO_LARGE', ['POST', file(open), {}, Buffer.alloc(PIECE_BYTES + 1)]],
      ['RECORDING_CLOSED', ['POST', file(one, 'judge/000009.m4s'), {}, 'x']],
      ['RECORDING_CLOSING_UNREADABLE', ['PUT', place(open, 'closing'), {}, '[]']],
      ['RECORDING_HEALTH_UNREADABLE', ['PUT', '/recorder/v1/health', {}, '[]']],
    ] as const)
      assert.equal(await codeOf(...(asked as unknown as Parameters<RecordingCourt['send']>)), code);
  });

  it('hears how the recorder is, and gives it the cameras of its room', async () => {
    const health = async (text: string) => (await house.send('PUT', '/recorder/v1/health', {}, text)).status;
    assert.equal(await health('{"version":"1","diskFreeBytes":5,"alarms":["DISK_LOW"]}'), 204);
    assert.equal(await health('"well"'), 422);
    const { health: kept } = await inRecording(platform.reads)
      .selectFrom('recording.recorder')
      .select('health')
      .executeTakeFirstOrThrow();
    assert.deepEqual(kept, { version: '1', diskFreeBytes: 5, alarms: ['DISK_LOW'] });
  });

  it('knows nobody without a key, and a recorder no more once it is revoked', async () => {
    const one = await made();
    await sendHead(house.send, one);
    const wrong = { authorization: `Bearer ${'x'.repeat(43)}` };
    assert.equal((await house.send('HEAD', place(one, 'files/judge/000001.m4s'), wrong)).status, 401);
    const act = { actor: { kind: 'system', name: 'test' }, action: 'recording.test' } as const;
    await revokeRecorder(platform, act, '7517', house.recorder.id);
    assert.equal((await house.send('HEAD', place(one, 'files/judge/000001.m4s'), {})).status, 401);
    await assert.rejects(revokeRecorder(platform, act, '7517', house.recorder.id), {
      code: 'RECORDING_DEVICE_UNKNOWN',
    });
  });
});
