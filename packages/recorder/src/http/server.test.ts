// The recorder as a whole: cameras of the simulator, disks of this machine, a court in small, its own address.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type CameraSimulator, startSimulator } from '@ashyq/camera-simulator';
import { nodeDisk, nodeSha256 } from '@ashyq/cmaf/node';
import { type CourtIntake, startCourt } from '../../testing/court-intake.ts';
import { keyOfSpki } from '../recording/key-of-spki.ts';
import { type RunningRecorder, startRecorder } from '../run/start-recorder.ts';
import { verifyRecording } from '../verify/verify-recording.ts';
import { words } from '../words/index.ts';

describe('the recorder at its own address', () => {
  let simulator: CameraSimulator;
  let court: CourtIntake;
  let recorder: RunningRecorder;
  let folder: string;
  const screenKey = 's'.repeat(43);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ashyq-recorder-'));
    simulator = await startSimulator();
    court = await startCourt();
    recorder = await start();
  });
  after(async () => {
    await recorder.stop();
    await court.stop();
    await simulator.stop();
    await rm(folder, { recursive: true });
  });

  const start = () =>
    startRecorder({
      ...{ name: 'зал 2', stateFolder: join(folder, 'state'), diskFolders: [join(folder, 'a'), join(folder, 'b')] },
      ...{ host: '127.0.0.1', port: 0, screenKey, court: { url: court.url, key: court.key } },
    });
  const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${recorder.port}${path}`, {
      ...{ method, redirect: 'manual', headers: { authorization: `Bearer ${screenKey}`, ...headers } },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const camera = (picture: string, sound?: string) => ({
    ...{ picture, addresses: [{ url: simulator.address(picture) }] },
    ...(sound ? { sound } : {}),
  });
  const room = () => ({
    room: '2',
    language: 'kk',
    cameras: [camera('judge', 'sound-1'), camera('parties', 'sound-2'), camera('witness'), camera('room')],
  });
  const order = (id: string) => ({ ...room(), id, hearingId: 'h-1' });
  const state = async () => await (await ask('GET', '/v1/state')).json();
  const mark = (at: number) => ({ id: crypto.randomUUID(), at, kind: 'motion', made: { by: 'хатшы', at } });

  /** Follows the recorder's own events until the state is as wanted. */
  async function untilState(isRight: (state: never) => boolean): Promise<void> {
    const answer = await ask('GET', '/v1/events');
    let text = '';
    assert.ok(answer.body);
    for await (const bytes of answer.body) {
      text += new TextDecoder().decode(bytes);
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      if (events.some((event) => isRight(JSON.parse(event.replace('data: ', '')) as never))) return;
    }
  }
  const arePlaying = ({ cameras }: { cameras: { status: string; tracks: { lastUs?: number }[] }[] }) =>
    cameras.length === 4 &&
    cameras.every(({ status, tracks }) => status === 'playing' && tracks.every(({ lastUs }) => lastUs));

  /** All cameras sent a key picture, and it is on the disks. */
  const grows = async () => {
    const before = (await state()).recording.durableBytes;
    await untilState(
      (({ recording }: { recording: { durableBytes: number } }) => recording.durableBytes > before + 60_000) as never,
    );
  };

  it('tells nobody anything without the key, and nothing to pages of strangers', async () => {
    for (const path of ['/v1/state', '/v1/events', '/v1/precheck', '/v1/preview/judge.mp4'])
      assert.equal((await ask('GET', path, undefined, { authorization: 'Bearer x' })).status, 401, path);
    const cookie = { authorization: '', cookie: `recorder-key=${screenKey}` };
    assert.equal((await ask('GET', '/v1/state', undefined, cookie)).status, 200);
    const foreign = { ...cookie, origin: 'http://elsewhere.example' };
    const forged = await ask('POST', '/v1/recordings', order('forged'), foreign);
    assert.deepEqual([forged.status, forged.headers.get('access-control-allow-origin')], [401, null]);
    const own = await ask('OPTIONS', '/v1/recordings', undefined, { origin: new URL(court.url).origin });
    assert.equal(own.headers.get('access-control-allow-origin'), new URL(court.url).origin);
  });

  it('checks the cameras of the room by their pictures', async () => {
    assert.equal((await ask('PUT', '/v1/room', room())).status, 200);
    const { cameras } = await (await ask('GET', '/v1/precheck')).json();
    assert.deepEqual(
      cameras.map(({ name, isReady, trouble }: Record<string, unknown>) => [name, isReady, trouble]),
      ['judge', 'parties', 'witness', 'room'].map((name) => [name, true, undefined]),
    );
  });

  it('records, marks, pauses and ends, and the court gets a recording that verifies', async () => {
    assert.equal((await ask('POST', '/v1/recordings', order('r-1'))).status, 201);
    assert.equal((await ask('POST', '/v1/recordings', order('r-2'))).status, 409);
    await untilState(arePlaying as never);
    await grows();
    const { nowUs } = await state();
    const one = mark(nowUs);
    assert.equal((await ask('POST', '/v1/recordings/r-1/marks', one)).status, 201);
    assert.equal((await ask('POST', '/v1/recordings/r-1/marks', one)).status, 200);
    assert.equal((await ask('POST', '/v1/recordings/r-1/marks', { ...one, at: nowUs + 1 })).status, 409);
    assert.equal((await ask('POST', '/v1/recordings/r-1/marks', {})).status, 422);
    assert.equal((await ask('POST', '/v1/recordings/other/marks', one)).status, 409);
    assert.equal((await (await ask('POST', '/v1/recordings/r-1/break')).json()).status, 'break');
    assert.equal((await (await ask('POST', '/v1/recordings/r-1/resume')).json()).status, 'recording');
    await grows();
    assert.equal((await (await ask('POST', '/v1/recordings/r-1/end')).json()).status, 'idle');
    await untilState(
      (({ uploads }: { uploads: { waiting: string[] } }) =>
        uploads.waiting.length === 0 && court.files.has('r-1/closing')) as never,
    );
    const keys = [keyOfSpki(recorder.publicKey) ?? ''];
    const atCourt = (path: string) =>
      court.files.get(`r-1/${path === 'head.json' ? 'head' : path === 'closing.json' ? 'closing' : path}`);
    const sources = [
      async (path: string) => atCourt(path),
      (path: string) => nodeDisk(join(folder, 'b')).read(`r-1/${path}`),
    ];
    for (const read of sources) {
      const report = await verifyRecording({ read }, { sha256: nodeSha256, keys });
      assert.equal(report.indication, 'TOTAL_PASSED', JSON.stringify([report.findings, report.trackFindings]));
      assert.ok(report.gaps.some(({ cause }) => cause === 'break'));
    }
  });

  it('begins with the cameras of its room when a page names none', async () => {
    const { cameras: _, ...bare } = order('r-2');
    assert.equal((await ask('POST', '/v1/recordings', bare)).status, 201);
    const { cameras } = await state();
    assert.deepEqual(
      cameras.map(({ name }: { name: string }) => name),
      ['judge', 'parties', 'witness', 'room'],
    );
    assert.equal((await ask('POST', '/v1/recordings/r-2/end')).status, 200);
  });

  it('goes on with what it was recording when it is started again', async () => {
    await ask('POST', '/v1/recordings', order('r-3'));
    await untilState(arePlaying as never);
    await grows();
    await recorder.stop();
    recorder = await start();
    assert.deepEqual((await state()).recording?.id, 'r-3');
    await grows();
    await ask('POST', '/v1/recordings/r-3/end');
    const read = (path: string) => nodeDisk(join(folder, 'a')).read(`r-3/${path}`);
    const { indication, gaps } = await verifyRecording(
      { read },
      { sha256: nodeSha256, keys: [keyOfSpki(recorder.publicKey) ?? ''] },
    );
    assert.equal(indication, 'TOTAL_PASSED');
    assert.ok(gaps.some(({ cause }) => cause === 'restart'));
  });

  it('shows the live picture as an endless MP4', async () => {
    const answer = await ask('GET', '/v1/preview/room.mp4');
    assert.ok(answer.body);
    const reader = answer.body.getReader();
    const { value } = await reader.read();
    assert.equal(new TextDecoder().decode(value?.subarray(4, 8)), 'ftyp');
    await reader.cancel();
    assert.equal((await ask('GET', '/v1/preview/ceiling.mp4')).status, 404);
  });

  it('has a plain screen in three languages that works by forms alone', async () => {
    const none = { authorization: '' };
    for (const lang of ['kk', 'ru', 'en'] as const) {
      const page = await (await ask('GET', `/${lang}`, undefined, none)).text();
      assert.ok(page.includes(words[lang].screen.key) && page.includes(`lang="${lang}"`));
    }
    const wrong = await ask('POST', '/ru', 'key=wrong', none);
    assert.equal(wrong.status, 403);
    assert.ok((await wrong.text()).includes(words.ru.screen.keyWrong));
    const right = await ask('POST', '/ru', `key=${screenKey}`, none);
    const cookie = (right.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const asScreen = { authorization: '', cookie, 'sec-fetch-site': 'same-origin' };
    const post = async (form: string) => (await ask('POST', '/ru', form, asScreen)).headers.get('location');
    const page = async () => await (await ask('GET', '/ru', undefined, asScreen)).text();
    assert.equal(await post('do=begin&hearing=7517-26-00-2%2F1'), '/ru');
    assert.ok((await page()).includes(words.ru.screen.recording));
    assert.equal(await post('do=mark&kind=note&text=%3Cb%3E'), '/ru');
    assert.ok((await page()).includes('&lt;b&gt;'));
    assert.equal(await post('do=end'), '/ru?failed=end-not-confirmed');
    assert.equal(await post('do=end&confirm=yes'), '/ru');
    assert.equal(await post('do=end&confirm=yes'), '/ru?failed=not-recording');
    assert.ok((await page()).includes(words.ru.screen.idle));
  });
});
