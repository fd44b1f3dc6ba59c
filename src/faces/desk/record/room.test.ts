import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import type { HearingId } from '#modules/hearings';
import { getRecord, type RecorderDoor, recorders } from '#modules/minutes';
import { minutesModule } from '#modules/minutes/module';
import { layMissed, layRecordingOf } from '#modules/recording/testing';
import type { Act } from '#platform/audit';
import { buildServer } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { newId } from '#platform/ids';
import type { FaceServer, Seen } from '#testing';
import { principalOf, session } from '../testing/court-at-work.ts';
import { type HearingRoom, hearingRoom } from '../testing/hearing-room.ts';
import { recordTexts } from './texts.ts';

let room: HearingRoom;
let desk: FaceServer;
let id: HearingId;
let door: RecorderDoor | undefined;

const address = 'http://192.0.2.20:7788';
const key = 'k'.repeat(43);
const get = (path = '', lang = 'kk') => desk.get(`/${lang}/desk/hearings/${id}/record${path}`, session);
const post = (fields: Record<string, string>): Promise<Seen> =>
  desk.post(`/kk/desk/hearings/${id}/record`, fields, session);
const start = () => post({ deed: 'start', reason: '', words: '' });
const marked = () => getRecord(room.work.platform.reads, room.work.court.secretary.actor, id);
const now = () => room.work.platform.clock.now();
const word = ({ document }: Seen) => document.querySelector('[data-rec-word]')?.textContent;
const alarm = ({ document }: Seen) => document.querySelector('[data-room-alarms]')?.textContent ?? '';
/** What the script of somebody's screen sends. */
async function sends(act: Act, what: 'room' | 'marks', payload: object): Promise<number> {
  const { platform } = room.work;
  const { routes = [] } = minutesModule(platform);
  const principal = principalOf(act);
  const server = await buildServer({ platform, faces: [], routes, files: [], authenticate: async () => principal });
  const own = { host: 'localhost:3000', origin: 'http://localhost:3000', accept: 'application/json' };
  const url = `/api/minutes/${id}/${what}`;
  const answer = await server.inject({ method: 'POST', url, headers: { ...own, ...session }, payload });
  await server.close();
  return answer.statusCode;
}
const tells = (body: object) => sends(room.work.court.secretary, 'room', body);
const propsOf = ({ document }: Seen) =>
  JSON.parse(document.querySelector('[data-island="hearing-desk"]')?.getAttribute('data-props') ?? '{}');

before(async () => {
  room = await hearingRoom();
  room.work.platform.ports.plug(recorders, {
    ofRoom: async () => door,
    filesOf: async () => [],
    proofsOf: async () => [],
  });
  desk = await room.work.as(room.work.court.secretary);
});
beforeEach(async () => {
  id = await room.fresh();
  const seenAt = now();
  door = { ...{ name: 'Жазу құрылғысы 304', address, key, isRecording: false, alarms: [] }, seenAt };
});

describe('the hearing screen of a room with a recorder', () => {
  for (const [lang, notRecording, recording, unchecked] of [
    ['kk', 'ЖАЗЫЛМАЙ ТҰР', 'ЖАЗЫЛЫП ЖАТЫР', 'Тексерілген жоқ'],
    ['ru', 'ЗАПИСЬ НЕ ИДЁТ', 'ИДЁТ ЗАПИСЬ', 'Не проверено'],
    ['en', 'NOT RECORDING', 'RECORDING', 'Not checked'],
  ] as const) {
    it(`says in ${lang} at the preparation how cameras and recorder are`, async () => {
      const at = `/${lang}/desk/hearings/${id}/prepare`;
      const well = await desk.get(at, session);
      assert.equal(well.status, 200);
      assert.match(well.text, { kk: /304 Дайын/, ru: /304 Готово/, en: /304 Ready/ }[lang]);
      assert.match(well.text, { kk: /Тізімде жоқ/, ru: /В списке нет/, en: /Not in the list/ }[lang]);
      await tells({ status: 'idle', alarms: [{ code: 'camera-down', track: 'witness' }] });
      const lost = await desk.get(at, session);
      assert.match(lost.text, { kk: /Куә.*: /s, ru: /Свидетел.*: Камеры нет/s, en: /itness.*: / }[lang]);
      door = door && { ...door, seenAt: undefined };
      const { platform } = room.work;
      platform.clock.advance({ minutes: 5 });
      const silent = await desk.get(at, session);
      assert.match(silent.text, { kk: /Хабар жоқ/, ru: /Не отвечает/, en: /Does not answer/ }[lang]);
    });

    it(`says in ${lang} what the recorder told the court of itself`, async () => {
      const before = await get('', lang);
      assert.equal(word(before), notRecording);
      assert.equal(before.document.querySelectorAll('[data-check] .govuk-tag--grey').length, 4);
      assert.ok(before.text.includes(unchecked));
      door = door && { ...door, isRecording: true };
      const after = await get('', lang);
      assert.equal(word(after), recording);
      assert.ok(after.document.querySelector('.sot-rec--recording'));
    });
  }

  it('may speak to the recorder of its own room and to nobody else, with the key that the court holds', async () => {
    const seen = await get();
    assert.match(String(seen.headers['content-security-policy']), /connect-src 'self' http:\/\/192\.0\.2\.20:7788;/);
    assert.deepEqual(propsOf(seen).recorder, { address, key });
    door = door && { ...door, address: undefined };
    const deaf = await get();
    assert.match(String(deaf.headers['content-security-policy']), /connect-src 'self';/);
    assert.equal(propsOf(deaf).recorder, null);
  });

  it('asks for no reason while the recorder records, and for one while it does not', async () => {
    const refused = await start();
    assert.equal(refused.status, 422);
    door = door && { ...door, isRecording: true };
    assert.equal((await start()).status, 303);
    const record = await marked();
    assert.equal(record.state.kind, 'going');
    assert.equal(record.noRecording, undefined);
    assert.equal(word(await get()), 'ЖАЗЫЛЫП ЖАТЫР');
  });

  it('begins by the mark of a script that names the recording, once', async () => {
    const mark = { id: newId<never>(), kind: 'begin', ageMs: 0 };
    const send = (body: object) => sends(room.work.court.secretary, 'marks', body);
    assert.equal(await send(mark), 422);
    for (let times = 0; times < 2; times += 1) assert.equal(await send({ ...mark, recordingId: newId<never>() }), 200);
    const { marks } = await marked();
    assert.equal(marks.length, 1);
    door = undefined;
    id = await room.fresh();
    assert.equal(await send({ ...mark, id: newId<never>(), recordingId: newId<never>() }), 422);
  });

  it('alarms the judge and the secretary when the hearing began and nothing of its recording came', async () => {
    assert.equal((await get()).document.querySelector('[data-missed]'), null);
    await layMissed(room.work.platform, id, room.work.court.code);
    for (const lang of LANGS) {
      const { document } = await get('', lang);
      assert.equal(document.querySelector('[data-missed][role=alert]')?.textContent, recordTexts(lang).missed);
    }
    assert.equal((await post({ deed: 'start', reason: 'out_of_order', words: 'Қуат жоқ' })).status, 303);
    assert.equal((await get()).document.querySelector('[data-missed]'), null);
  });

  it('says to secretary and judge which seconds the recorder did not keep, and why', async () => {
    const { platform, court } = room.work;
    const lostIn = ({ document }: Seen) => document.querySelector('[data-lost]')?.textContent;
    assert.equal(lostIn(await get()), undefined);
    const startsAt = Temporal.Instant.from('2026-11-30T05:00:00Z');
    await layRecordingOf(platform, id, court, { startsAt, gone: [2, 4], goneBecause: 'source' });
    assert.equal(lostIn(await get()), undefined);
    await layRecordingOf(platform, id, court, { startsAt, gone: [2, 4], goneBecause: 'restart' });
    for (const [lang, said] of [
      ['kk', 'Жазылмаған уақыт: 10:00:02 – 10:00:04. Жазу құрылғысы қайта іске қосылды.'],
      ['ru', 'Не записано: 10:00:02 – 10:00:04. Записывающее устройство перезапускалось.'],
      ['en', 'Not recorded: 10:00:02 – 10:00:04. The recorder was restarted.'],
    ] as const)
      assert.equal(lostIn(await get('', lang)), said);
    const judge = await room.work.as(court.judge);
    const seen = await judge.get(`/ru/desk/hearings/${id}/record/now`, session);
    assert.match(lostIn(seen) ?? '', /Не записано: 10:00:02/);
  });

  it('shows the judge what the secretary’s screen heard, and that it hears nothing', async () => {
    door = door && { ...door, isRecording: true };
    await start();
    const recordingId = newId<never>();
    const alarms = [{ code: 'camera-down', track: 'witness' }];
    assert.equal(await tells({ status: 'recording', recordingId, alarms }), 200);
    const judge = await room.work.as(room.work.court.judge);
    const seen = () => judge.get(`/kk/desk/hearings/${id}/record/now`, session);
    assert.match(alarm(await seen()), /Куә жазылмай тұр/);
    await tells({ status: 'silent', alarms: [] });
    const silent = await seen();
    assert.match(alarm(silent), /байланыс үзілді/);
    assert.equal(word(silent), 'ЖАЗЫЛМАЙ ТҰР');
    await tells({ status: 'recording', recordingId, alarms: [] });
    assert.equal(alarm(await seen()), '');
  });

  it('takes the word of a recorder from nobody but who keeps the record', async () => {
    assert.equal(await sends(room.work.court.clerk, 'room', { status: 'idle', alarms: [] }), 403);
    assert.equal(await tells({ status: 'dancing', alarms: [] }), 400);
  });
});
