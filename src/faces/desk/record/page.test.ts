import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { getStaffHearing, type HearingId } from '#modules/hearings';
import { at } from '#modules/hearings/testing';
import { getRecord, keepMark, type MarkId } from '#modules/minutes';
import { LANGS } from '#platform/i18n';
import { newId } from '#platform/ids';
import type { FaceServer, Seen } from '#testing';
import { session } from '../testing/court-at-work.ts';
import { type HearingRoom, hearingRoom } from '../testing/hearing-room.ts';

let room: HearingRoom;
let desk: FaceServer;
let id: HearingId;

const get = (path = '', lang = 'kk') => desk.get(`/${lang}/desk/hearings/${id}/record${path}`, session);
const post = (fields: Record<string, string>, lang = 'kk'): Promise<Seen> =>
  desk.post(`/${lang}/desk/hearings/${id}/record`, fields, session);
const record = () => getRecord(room.work.platform.reads, room.work.court.secretary.actor, id);
const errorsOf = ({ document }: Seen) =>
  [...document.querySelectorAll('.govuk-error-summary a')].map((link) => link.getAttribute('href'));
const begin = () => post({ deed: 'start', reason: 'no_equipment', words: '' });

before(async () => {
  room = await hearingRoom();
  desk = await room.work.as(room.work.court.secretary);
});
beforeEach(async () => {
  id = await room.fresh();
});

describe('the hearing screen', () => {
  for (const [lang, words] of [
    ['kk', ['ЖАЗЫЛМАЙ ТҰР', /Бұл залға жазу құрылғысы тіркелмеген/, /Жабдық жоқ \(АПК 189-бап\)/]],
    ['ru', ['ЗАПИСЬ НЕ ИДЁТ', /не подключён записывающий прибор/, /Оборудования нет \(ст\. 189 ГПК\)/]],
    ['en', ['NOT RECORDING', /No recorder is registered/, /There is no equipment/]],
  ] as const) {
    it(`says in ${lang} that nothing is recorded, and asks for a reason of the law`, async () => {
      const { status, document, text } = await get('', lang);
      assert.equal(status, 200);
      assert.equal(document.querySelector('[data-rec-word]')?.textContent, words[0]);
      assert.match(text, words[1]);
      assert.match(text, words[2]);
      assert.equal(document.querySelectorAll('select[name=reason] option').length, 4);
    });
  }

  it('follows what happened since before it was read: an alarm between the page and its stream is told', async () => {
    const { clock } = room.work.platform;
    const since = (await get()).document.querySelector<HTMLElement>('#now')?.dataset.liveSince ?? '';
    assert.equal(Temporal.Instant.compare(Temporal.Instant.from(since), clock.now().subtract({ seconds: 5 })), -1);
  });

  it('begins by a form, goes its way by buttons, and ends only when that is confirmed', async () => {
    assert.deepEqual(errorsOf(await post({ deed: 'start', reason: '', words: '' })), ['#start-reason']);
    assert.equal((await begin()).status, 303);
    const steps = ['break', 'resume', 'closed', 'open', 'deliberation', 'announcement'];
    for (const kind of steps) assert.equal((await post({ deed: 'mark', kind })).status, 303, kind);
    const unsure = await post({ deed: 'end' });
    assert.deepEqual([unsure.status, errorsOf(unsure)], [422, ['#end-sure']]);
    assert.equal((await post({ deed: 'end', sure: 'yes' })).status, 303);
    assert.deepEqual(
      (await record()).marks.map(({ kind }) => kind),
      ['begin', ...steps, 'end'],
    );
    const { course } = await getStaffHearing(room.work.platform.reads, room.work.court.secretary.actor, id);
    assert.equal(course.state, 'finished');
    const { document, text } = await get();
    assert.equal(document.querySelector('[data-rec-word]')?.textContent, 'АЯҚТАЛДЫ');
    assert.match(text, /Жазба жүргізілмейді\. Себебі: Жабдық жоқ/);
  });

  it('carries what was done in the video room for the recorder, and nothing of its own keys', async () => {
    await begin();
    await post({ deed: 'mark', kind: 'break' });
    const { platform } = room.work;
    platform.clock.set(at(platform, '10:33'));
    const markId = newId<MarkId>();
    await platform.db.transact({ actor: { kind: 'system', name: 'test' }, action: 'minutes.keep-mark' }, (tx) =>
      keepMark(tx, { id: markId, hearingId: id, kind: 'resume', at: platform.clock.now() }, 'court'),
    );
    const rows = [...(await get()).document.querySelectorAll('[data-of-room]')];
    const carried = rows.map((row) => JSON.parse(row.getAttribute('data-of-room') ?? ''));
    const atUs = platform.clock.now().epochMilliseconds * 1000;
    assert.deepEqual(carried, [{ id: markId, kind: 'resume', atUs, isLastStep: true }]);
  });

  it('marks who speaks and who asks whom by a plain form, and shows when an answer lasted', async () => {
    await begin();
    const [claimant = '', respondent = ''] = room.work.loan.participantIds;
    const { platform } = room.work;
    await post({ deed: 'mark', kind: 'speaker', speaker: claimant, addressee: '', words: 'Талабын қолдады' });
    platform.clock.set(at(platform, '10:33'));
    await post({
      deed: 'mark',
      kind: 'question',
      speaker: 'judge',
      addressee: respondent,
      words: 'Қарызды мойындайсыз ба?',
    });
    platform.clock.set(at(platform, '10:35'));
    await post({ deed: 'mark', kind: 'speaker', speaker: claimant });
    const { text } = await get();
    assert.match(text, /Талап қоюшы: Қасымова А\. С\./);
    assert.match(text, /Кімге: Жауапкер: «Дала» ЖШС/);
    assert.match(text, /Жауап: 10:33:00–10:35:00/);
  });

  it('says why a mark is refused and keeps the words', async () => {
    const early = await post({ deed: 'mark', kind: 'motion', words: 'Куә шақыру' }, 'ru');
    assert.deepEqual([early.status, errorsOf(early)], [422, ['#state']]);
    assert.match(early.text, /ещё не начато/);
    await begin();
    await post({ deed: 'mark', kind: 'break' });
    const broken = await post({ deed: 'mark', kind: 'motion', words: 'Куә шақыру' });
    assert.equal(broken.document.querySelector('#mark-words')?.textContent, 'Куә шақыру');
    assert.match(broken.text, /Үзіліс жүріп жатыр/);
    assert.deepEqual(errorsOf(await post({ deed: 'mark', kind: 'dance' })), ['#mark-kind']);
    assert.deepEqual(errorsOf(await post({ deed: 'mark', kind: 'note', words: 'ә'.repeat(4_001) })), ['#mark-words']);
  });

  it('adds a mark later and tells by whom', async () => {
    await begin();
    const { platform } = room.work;
    platform.clock.set(at(platform, '11:00'));
    await post({ deed: 'end', sure: 'yes' });
    platform.clock.set(at(platform, '12:15'));
    assert.deepEqual(errorsOf(await post({ deed: 'later', at: 'ертең', kind: 'evidence' })), ['#later-at']);
    assert.deepEqual(errorsOf(await post({ deed: 'later', at: '11:30', kind: 'evidence' })), ['#later-at']);
    assert.equal((await post({ deed: 'later', at: '10:45:30', kind: 'evidence', words: 'Қолхат' })).status, 303);
    assert.match((await get()).text, /10:45:30.*Дәлелдеме.*Кейін қосқан:.*12:15:00/s);
  });

  it('gives the part that follows the room alone, and everything to the judge of the case', async () => {
    await begin();
    const { body } = await get('/now');
    assert.match(body, /data-state="going"/);
    assert.doesNotMatch(body, /<html/);
    const judge = await room.work.as(room.work.court.judge);
    assert.equal((await judge.get(`/kk/desk/hearings/${id}/record`, session)).status, 200);
  });

  it('is shut to the registry, to another court, and to who asks for nothing that is there', async () => {
    for (const act of [room.work.court.clerk, room.work.court.act('chairperson')]) {
      const other = await room.work.as(act);
      assert.equal((await other.get(`/kk/desk/hearings/${id}/record`, session)).status, 403);
      assert.equal((await other.post(`/kk/desk/hearings/${id}/record`, { deed: 'start' }, session)).status, 403);
    }
    assert.equal(
      (await desk.get('/kk/desk/hearings/00000000-0000-7000-8000-000000000000/record', session)).status,
      404,
    );
    assert.equal((await post({ deed: 'toString' })).status, 400);
  });
});

describe('the preparation of a hearing', () => {
  const prepare = (fields: Record<string, string>, lang = 'kk') =>
    desk.post(`/${lang}/desk/hearings/${id}/prepare`, fields, session);

  for (const lang of LANGS) {
    it(`shows who is served, the room and what the law asks in ${lang}`, async () => {
      const { status, document, text } = await desk.get(`/${lang}/desk/hearings/${id}/prepare`, session);
      assert.equal(status, 200);
      assert.equal(document.querySelectorAll('select[name^=presence-]').length, 2);
      assert.match(text, lang === 'en' ? /Kasymova Aigul Serikkyzy/ : /Қасымова Айгүл Серікқызы/);
      assert.match(text, { kk: /Жеткізілді/, ru: /Доставлено/, en: /Delivered/ }[lang]);
    });
  }

  it('saves who came and how, and why somebody did not', async () => {
    const [claimant = '', respondent = ''] = room.work.loan.participantIds;
    const fields = { [`presence-${claimant}`]: 'video', [`presence-${respondent}`]: 'absent' };
    const long = await prepare({ deed: 'attendance', ...fields, [`absence-${respondent}`]: 'ә'.repeat(301) });
    assert.deepEqual(errorsOf(long), [`#attendance-absence-${respondent}`]);
    const done = await prepare({ deed: 'attendance', ...fields, [`absence-${respondent}`]: 'Сырқат', rights: 'yes' });
    assert.equal(done.status, 303);
    const { attendance, areRightsExplained } = await record();
    assert.deepEqual([...attendance.values()].map(({ came, byVideo, absence }) => [came, byVideo, absence]).sort(), [
      [false, false, 'Сырқат'],
      [true, true, undefined],
    ]);
    assert.equal(areRightsExplained, true);
  });

  it('takes the reason of no recording, and that it is recorded after all', async () => {
    assert.deepEqual(errorsOf(await prepare({ deed: 'reason', reason: 'x' })), ['#reason-reason']);
    assert.equal((await prepare({ deed: 'reason', reason: 'out_of_order', words: 'Камера 2' })).status, 303);
    assert.equal((await record()).noRecording?.reason, 'out_of_order');
    assert.equal((await prepare({ deed: 'reason', reason: 'recorded' })).status, 303);
    assert.equal((await record()).noRecording, undefined);
  });

  it('lets the judge alone decide whether a protocol is kept', async () => {
    const said = { deed: 'decision', ground: 'nobody_came', keep: 'no' };
    assert.equal((await prepare(said)).status, 403);
    const judge = await room.work.as(room.work.court.judge);
    const path = `/kk/desk/hearings/${id}/prepare`;
    assert.deepEqual(errorsOf(await judge.post(path, { deed: 'decision' }, session)), [
      ...['#decision-ground', '#decision-keep'],
    ]);
    assert.equal((await judge.post(path, said, session)).status, 303);
    assert.match((await judge.get(path, session)).text, /Судьяның шешімі: Хаттама жүргізілмейді/);
  });
});

describe('one mark', () => {
  it('changes its words with history, is struck out, and keeps its time', async () => {
    await begin();
    await post({ deed: 'mark', kind: 'motion', words: 'бірінші' });
    const mark = (await record()).marks.find(({ kind }) => kind === 'motion');
    assert.ok(mark);
    const path = `/kk/desk/hearings/${id}/marks/${mark.id}`;
    const said = { words: 'екінші', wordings: '1' };
    assert.equal((await desk.post(path, said, session)).status, 303);
    const late = await desk.post(path, { words: 'үшінші', wordings: '1' }, session);
    assert.deepEqual([late.status, errorsOf(late)], [422, ['#words']]);
    assert.equal(late.document.querySelector('#words')?.textContent, 'үшінші');
    assert.equal((await desk.post(path, { words: 'екінші', wordings: '2', struck: 'yes' }, session)).status, 303);
    const { document } = await desk.get(path, session);
    assert.equal(document.querySelectorAll('tbody tr').length, 3);
    assert.match((await get()).text, /Сызылған: хаттамаға кірмейді/);
    assert.equal((await desk.get(path.replace(mark.id, id), session)).status, 404);
  });
});
