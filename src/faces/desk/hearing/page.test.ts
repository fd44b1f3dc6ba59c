import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { getPublicHearing, getStaffHearing, type HearingId, scheduleHearing } from '#modules/hearings';
import { at, layCase, layOnlyHearing, serveEverybody } from '#modules/hearings/testing';
import { layMissed } from '#modules/recording/testing';
import { listLooks } from '#platform/audit';
import { LANGS } from '#platform/i18n';
import type { FaceServer, Seen } from '#testing';
import { type CourtAtWork, courtAtWork, session } from '../testing/court-at-work.ts';
import { deskHearingTexts } from './texts.ts';

let work: CourtAtWork;
let desk: FaceServer;
let id: HearingId;

const get = (path = '', lang = 'kk') => desk.get(`/${lang}/desk/hearings/${id}${path}`, session);
const staff = () => getStaffHearing(work.platform.reads, work.court.secretary.actor, id);
const post = async (deed: string, fields: Record<string, string> = {}, lang = 'kk'): Promise<Seen> => {
  const version = String((await staff()).version);
  return await desk.post(`/${lang}/desk/hearings/${id}`, { deed, version, ...fields }, session);
};
const errorsOf = ({ document }: Seen) =>
  [...document.querySelectorAll('.govuk-error-summary a')].map((link) => link.getAttribute('href'));

before(async () => {
  work = await courtAtWork();
  desk = await work.as(work.court.secretary);
});
beforeEach(async () => {
  const { platform, court, loan } = work;
  id = await layOnlyHearing(platform, court, loan.id);
});

describe('one hearing at the desk', () => {
  for (const lang of LANGS) {
    it(`shows facts, full names, deeds and history in ${lang}`, async () => {
      const { status, document, text } = await get('', lang);
      assert.equal(status, 200);
      assert.ok(text.includes(work.loan.number));
      assert.match(text, lang === 'en' ? /Kasymova Aigul Serikkyzy/ : /Қасымова Айгүл Серікқызы/);
      assert.deepEqual(
        [...document.querySelectorAll('details')].map((one) => one.id),
        ['delay', 'served', 'adjourn', 'move', 'close', 'video'],
      );
      assert.equal(document.querySelectorAll('table').length, 2);
    });
  }

  it('tells its judge too that nothing of its recording came', async () => {
    const judge = await work.as(work.court.judge);
    const warned = async (lang: string) =>
      (await judge.get(`/${lang}/desk/hearings/${id}`, session)).text.includes(deskHearingTexts(lang as 'kk').missed);
    assert.equal(await warned('kk'), false);
    await layMissed(work.platform, id, work.court.code);
    for (const lang of LANGS) assert.equal(await warned(lang), true, lang);
    assert.ok((await get('/state')).body.includes(deskHearingTexts('kk').missed));
  });

  it('leaves a look for each person whose name it shows', async () => {
    const { rows } = await work.platform.owner.query(
      'select person_id from hearings.attendance where person_id is not null',
    );
    await get();
    const looks = await listLooks(work.platform.reads, rows[0].person_id);
    assert.equal(looks[0]?.action, 'hearings.look-at-hearing');
  });

  it('reports a delay with its reason and time: the public row follows', async () => {
    const done = await post('delay', { reason: 'convoy_awaited', explanation: '', time: '10:50' });
    assert.equal(done.status, 303);
    const { course } = await getPublicHearing(work.platform.reads, 'kk', id);
    assert.deepEqual(
      [course.state, course.delay?.reason, course.delay?.expectedAt?.toString()],
      ['delayed', 'convoy_awaited', at(work.platform, '10:50').toString()],
    );
    assert.match((await get()).text, /Ең ерте уақыты: 10:50/);
    assert.equal((await post('withdraw-delay')).status, 303);
  });

  it('tells what is wrong beside its field in each language and loses nothing', async () => {
    for (const [lang, sentence] of [
      ['kk', /себебін жазыңыз/],
      ['ru', /напишите её/],
      ['en', /write which/],
    ] as const) {
      const refused = await post('delay', { reason: 'other', explanation: '', time: '10:50' }, lang);
      assert.equal(refused.status, 422);
      assert.match(refused.text, sentence);
      assert.deepEqual(errorsOf(refused), ['#delay-explanation']);
      const form = refused.document.querySelector('#delay');
      assert.ok(form?.hasAttribute('open'));
      assert.equal(form?.querySelector('#delay-time')?.getAttribute('value'), '10:50');
      assert.equal(form?.querySelector('option[selected]')?.getAttribute('value'), 'other');
      assert.match(refused.document.title, /^(Қате|Ошибка|Error): /);
    }
    const two = await post('delay', { reason: '', time: '25:99' });
    assert.deepEqual(errorsOf(two), ['#delay-reason', '#delay-time']);
  });

  it('goes its course by buttons: start, break, resume, finish', async () => {
    await serveEverybody(work.platform, work.court, id);
    work.platform.clock.set(at(work.platform, '10:31'));
    assert.ok((await get()).document.querySelector('#deeds button[value=start]'));
    for (const deed of ['start', 'pause', 'resume', 'finish']) assert.equal((await post(deed)).status, 303, deed);
    const { document, text } = await get();
    assert.equal(document.querySelectorAll('#deeds form').length, 0);
    assert.match(text, /Аяқталды/);
  });

  it('says at the buttons why a step is refused', async () => {
    const early = await post('start', {}, 'en');
    assert.deepEqual([early.status, errorsOf(early)], [422, ['#deeds']]);
    assert.match(early.text, /does not begin before the time in the notice/);
  });

  it('refuses what was decided on an older picture, and shows the new one', async () => {
    const old = String((await staff()).version);
    await post('delay', { reason: 'judge_delayed' });
    const late = await desk.post(`/ru/desk/hearings/${id}`, { deed: 'withdraw-delay', version: old }, session);
    assert.equal(late.status, 422);
    assert.match(late.text, /изменил другой сотрудник/);
    assert.match(late.text, /судья задерживается/);
  });

  it('adjourns to a new date, or says why not and keeps what was typed', async () => {
    const { rooms } = work.court;
    const fields = {
      reason: 'party_absent',
      explanation: '',
      next: 'now',
      day: '28.11.2026',
      time: '10:00',
      minutes: '45',
    };
    const saturday = await post('adjourn', { ...fields, room: rooms[0] });
    assert.deepEqual([saturday.status, errorsOf(saturday)], [422, ['#adjourn-day']]);
    assert.equal(saturday.document.querySelector('#adjourn-day')?.getAttribute('value'), '28.11.2026');
    assert.equal((await post('adjourn', { ...fields, day: '30.11.2026', room: rooms[1] })).status, 303);
    const { nextHearingId } = await staff();
    assert.ok(nextHearingId);
    assert.ok((await get()).document.querySelector(`a[href="/kk/desk/hearings/${nextHearingId}"]`));
  });

  it('moves, and names the hearing that stands in the way', async () => {
    const { platform, court } = work;
    const other = await layCase(platform, court);
    await scheduleHearing(platform, court.secretary, {
      ...{ caseId: other.id, courtroomId: court.rooms[1], judgePostId: court.judges[1], purpose: 'trial' },
      ...{ plannedMinutes: 60, startsAt: at(platform, '15:00') },
    });
    const fields = { day: '23.11.2026', time: '15:30', minutes: '45', room: court.rooms[1], judge: court.judges[0] };
    const taken = await post('move', fields, 'ru');
    assert.deepEqual(errorsOf(taken), ['#move-room']);
    assert.match(taken.text, new RegExp(`15:00–16:00, дело № ${other.number}`));
    assert.equal((await post('move', { ...fields, time: '16:00' })).status, 303);
  });

  it('closes on a ground of law and takes the names away', async () => {
    assert.deepEqual(errorsOf(await post('close', { ground: '' })), ['#close-ground']);
    assert.equal((await post('close', { ground: 'commercial_secret' })).status, 303);
    assert.equal((await getPublicHearing(work.platform.reads, 'kk', id)).matter, null);
    assert.equal((await post('open')).status, 303);
  });

  it('turns the video link on and a participant to it', async () => {
    const participant = (await staff()).participants[0]?.participantId ?? '';
    assert.deepEqual(errorsOf(await post('attendance', { participant, video: 'on' })), ['#deeds']);
    assert.equal((await post('video', { video: 'on' })).status, 303);
    assert.equal((await post('attendance', { participant, video: 'on' })).status, 303);
    assert.match((await get()).text, /Бейнебайланыс арқылы/);
  });

  it('gives its state alone to the live region, without names and without a look', async () => {
    const { body } = await get('/state');
    assert.match(body, /Белгіленген/);
    assert.doesNotMatch(body, /Қасымова|<html/);
  });

  it('offers nothing to those who may not, and does nothing for them', async () => {
    const clerk = await work.as(work.court.clerk);
    const path = `/kk/desk/hearings/${id}`;
    const { document } = await clerk.get(path, session);
    assert.deepEqual(
      [...document.querySelectorAll('details')].map((one) => one.id),
      ['served', 'move', 'video'],
    );
    const fields = { deed: 'delay', version: '1', reason: 'judge_delayed' };
    assert.equal((await clerk.post(path, fields, session)).status, 403);
    const foreigner = await work.as({
      ...work.court.secretary,
      actor: { ...work.court.secretary.actor, courtCode: '7518' } as never,
    });
    assert.equal((await foreigner.get(path, session)).status, 403);
    assert.equal((await foreigner.get('/kk/desk/hearings/00000000-0000-7000-8000-000000000000', session)).status, 404);
    assert.equal((await desk.post(path, { deed: 'toString', version: '1' }, session)).status, 400);
  });
});
