import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { courtroomCameras, startSimulator } from '@ashyq/camera-simulator';
import { words as recorderWords } from '@ashyq/recorder/words';
import { insertRoom, systemAct } from '#modules/courts/testing';
import type { CourtroomId } from '#modules/hearings';
import { recordingErrors } from '#modules/recording';
import { layMissed, layRecordingCourt, layRecordingOf, layUnfiled } from '#modules/recording/testing';
import { LANGS } from '#platform/i18n';
import { type TestPlatform, testPlatform } from '#testing';
import { type DeskSite, deskOf, layCourt } from '../testing/court-desk.ts';
import { recordersTexts } from './texts.ts';

const freshKey = () =>
  generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const address = '/kk/desk/courts/7517/recorders';

describe('the recorders of a court on its desk', () => {
  let platform: TestPlatform;
  let site: DeskSite;
  let room: string;
  before(async () => {
    platform = await testPlatform();
    await layCourt(platform);
    room = await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'test', id: 'room' });
      return (await insertRoom(tx, { court_code: '7517' })).id;
    });
    site = await deskOf(platform, 'administrator');
  });

  const recorder = (rest: object = {}) => ({
    do: 'recorder',
    room,
    name: 'Негізгі',
    address: '',
    key: freshKey(),
    ...rest,
  });
  const camera = (rest: object = {}) => ({
    ...{ do: 'camera', 'camera-room': room, view: 'judge', 'camera-address': 'rtsp://192.0.2.1/1' },
    ...{ 'camera-user': 'court', 'camera-password': 'құпия-сөз', ...rest },
  });
  const said = (lang: (typeof LANGS)[number], code: Parameters<typeof recordingErrors>[0]) =>
    recordingErrors(code).say(lang);

  for (const lang of LANGS) {
    it(`are registered with two keys that are shown once, in ${lang}`, async () => {
      const at = address.replace('kk', lang);
      assert.match((await site.get(`/${lang}/desk/courts/7517`)).body, /7517\/recorders"/);
      const page = await site.post(at, recorder({ name: `Құрылғы ${lang}` }));
      const keys = [...page.document.querySelectorAll('code')].map((one) => one.textContent ?? '');
      assert.ok(keys.length === 2 && keys.every((key) => key.length === 43) && keys[0] !== keys[1]);
      const again = await site.get(at);
      assert.ok(again.text.includes(`Құрылғы ${lang}`) && keys.every((key) => !again.body.includes(key)));
    });

    it(`refuse what cannot be used beside its field, and keep the rest, in ${lang}`, async () => {
      const at = address.replace('kk', lang);
      for (const [fields, field, code] of [
        [recorder({ room: '' }), 'room', 'RECORDING_ROOM_UNKNOWN'],
        [recorder({ name: ' ' }), 'name', 'RECORDING_NAME_MISSING'],
        [recorder({ address: 'ftp://x' }), 'address', 'RECORDING_ADDRESS_UNREADABLE'],
        [recorder({ key: 'x' }), 'key', 'RECORDING_PUBLIC_KEY_UNREADABLE'],
        [camera({ view: '' }), 'view', 'RECORDING_VIEW_MISSING'],
        [camera({ 'camera-address': 'rtsp://a:b@192.0.2.1/' }), 'camera-address', 'RECORDING_ADDRESS_UNREADABLE'],
      ] as const) {
        const page = await site.post(at, fields);
        assert.equal(page.status, 422, code);
        assert.ok(page.document.querySelector(`#${field}-error`)?.textContent?.includes(said(lang, code)), code);
        assert.ok(!page.body.includes('құпия-сөз'));
      }
    });
  }

  it('keep a camera without showing its password, one for each view, until it is removed', async () => {
    assert.equal((await site.post(address, camera())).status, 303);
    const page = await site.get(address);
    assert.ok(page.text.includes('rtsp://192.0.2.1/1') && !page.body.includes('құпия-сөз'));
    const twice = await site.post(address, camera());
    assert.ok(twice.status === 422 && twice.text.includes(said('kk', 'RECORDING_VIEW_TAKEN')));
    const id = page.document.querySelector('button[name=remove]')?.getAttribute('value') ?? '';
    assert.equal((await site.post(address, { remove: id })).status, 303);
    assert.equal((await site.post(address, { remove: id })).status, 404);
  });

  it('are struck off by a button, and shown no more', async () => {
    await site.post(address, recorder({ name: 'Ескі' }));
    const page = await site.get(address);
    const button = [...page.document.querySelectorAll('button[name=revoke]')].find((one) =>
      one.getAttribute('aria-label')?.includes('Ескі'),
    );
    assert.equal((await site.post(address, { revoke: button?.getAttribute('value') ?? '' })).status, 303);
    assert.ok(!(await site.get(address)).text.includes('Ескі'));
    assert.equal((await site.post(address, { revoke: "'" })).status, 404);
  });

  it('try a camera before it is entered: its facts and its picture, or why there is none', async () => {
    const { judge } = courtroomCameras();
    const access = { user: 'court', password: 'құпия-сөз', scheme: 'digest' } as const;
    const simulator = await startSimulator({ cameras: { judge: { ...judge, access } } });
    try {
      for (const lang of LANGS) {
        const at = address.replace('kk', lang);
        const words = recordersTexts(lang);
        const tried = (rest: object = {}) =>
          site.post(at, camera({ do: 'try', 'camera-address': simulator.address('judge'), ...rest }));
        const page = await tried();
        assert.ok(page.status === 200 && page.text.includes(words.triedReady), lang);
        assert.ok(page.text.includes('640×360') && !page.body.includes('құпия-сөз'), lang);
        const picture = page.document.querySelector('video')?.getAttribute('src') ?? '';
        const key = new URLSearchParams(picture.split('?')[1]).get('camera') ?? '';
        assert.ok(key.length > 40, lang);
        const wrong = await tried({ 'camera-password': 'x' });
        assert.ok(wrong.text.includes(recorderWords[lang].troubles['wrong-password']), lang);
        assert.equal(wrong.document.querySelector('video'), null);
        assert.equal(
          wrong.document.querySelector('[name=camera-address]')?.getAttribute('value'),
          simulator.address('judge'),
        );
      }
      assert.equal((await site.post(address, camera({ do: 'try', 'camera-address': 'http://x' }))).status, 422);
    } finally {
      await simulator.stop();
    }
  });

  it('tell recordings without a hearing, with the hearings of their day, and put each to the one that is chosen', async () => {
    await layUnfiled(platform, { code: '7517', rooms: [room as CourtroomId] }, 'іс 2/15 <b>');
    for (const lang of LANGS) {
      const page = await site.get(address.replace('kk', lang));
      const words = recordersTexts(lang);
      assert.ok(page.text.includes(words.unfiled) && page.text.includes('іс 2/15 <b>'), lang);
      assert.ok(page.text.includes(words.unfiledNoHearings), lang);
    }
    assert.equal((await site.post(address, { file: 'x', 'hearing-x': 'y' })).status, 404);
    const judge = await deskOf(platform, 'judge');
    assert.equal((await judge.post(address, { file: 'x' })).status, 403);
  });

  it('tell hearings that began unrecorded, what waits for a comparison, and how long the store lasts', async () => {
    const other = await testPlatform();
    const laid = await layRecordingCourt(other);
    try {
      await layMissed(other, laid.hearingId, laid.court.code);
      const made = await layRecordingOf(other, laid.hearingId, laid.court);
      const desk = await deskOf(other, 'administrator');
      for (const lang of LANGS) {
        const page = await desk.get(address.replace('kk', lang));
        const words = recordersTexts(lang);
        const { number } = laid.case;
        assert.ok(page.text.includes(words.sealsChecked({ recordings: 1, nights: 30, overdue: 1 })), `${lang} ${made}`);
        assert.ok(page.text.includes(words.sealsTonight({ thisNight: 1, ofAll: 1 })), lang);
        assert.ok(page.document.querySelector('section[aria-labelledby="missed"] li')?.textContent?.includes(number));
        const storage = page.document.querySelector('section[aria-labelledby="storage"]')?.textContent ?? '';
        assert.ok(storage.includes(words.free) && !storage.includes(words.unknown), storage);
      }
    } finally {
      await laid.close();
    }
  });

  it('are read by any of the staff and changed by none but who edits the court', async () => {
    const judge = await deskOf(platform, 'judge');
    const page = await judge.get(address);
    assert.ok(page.status === 200 && page.document.querySelector('main form') === null);
    assert.equal((await judge.post(address, recorder())).status, 403);
    assert.equal((await site.get('/kk/desk/courts/6001/recorders')).status, 403);
  });
});
