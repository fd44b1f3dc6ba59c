import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { getStaffHearing, type HearingId, scheduleHearing } from '#modules/hearings';
import { at, layCase } from '#modules/hearings/testing';
import { LANGS } from '#platform/i18n';
import type { FaceServer, Seen } from '#testing';
import { type CourtAtWork, courtAtWork, session } from '../testing/court-at-work.ts';

describe('scheduling a hearing at the desk', () => {
  let work: CourtAtWork;
  let desk: FaceServer;
  const path = (lang = 'kk') => `/${lang}/desk/hearings/new`;
  const ask = (number: string, lang = 'kk') => desk.get(`${path(lang)}?case=${encodeURIComponent(number)}`, session);
  const send = (fields: Record<string, string>, lang = 'kk') => desk.post(path(lang), fields, session);
  const plan = (rest: Record<string, string> = {}): Record<string, string> => ({
    ...{ case: work.loan.number, purpose: 'trial', day: '24.11.2026', minutes: '30', judge: work.court.judges[0] },
    ...{ room: work.court.rooms[0], slot: 'other', time: '10:00', openness: 'open', ...rest },
  });
  const errorsOf = ({ document }: Seen) =>
    [...document.querySelectorAll('.govuk-error-summary a')].map((link) => link.getAttribute('href'));

  before(async () => {
    work = await courtAtWork();
    desk = await work.as(work.court.secretary);
  });

  for (const lang of LANGS) {
    it(`asks for the case, then for time and place, in ${lang}`, async () => {
      const first = await desk.get(path(lang), session);
      assert.ok(first.document.querySelector('input[name=case]'));
      const second = await ask(work.loan.number, lang);
      assert.equal(second.status, 200);
      assert.deepEqual(
        ['purpose', 'judge', 'secretary', 'day', 'minutes', 'room', 'time', 'ground'].filter(
          (name) => !second.document.querySelector(`#${name}`),
        ),
        [],
      );
      assert.ok(second.document.querySelectorAll('input[name=slot]').length > 4);
      assert.equal(second.document.querySelector('#day')?.getAttribute('value'), '24.11.2026');
    });
  }

  it('reads a number in any spelling and tells each that is none in its own sentence', async () => {
    assert.ok((await ask(`№ ${work.loan.number.replaceAll('-', ' – ')}`)).document.querySelector('#purpose'));
    for (const [number, sentence] of [
      ['', /Іс нөмірін/],
      ['7517-26-00-2/999999', /Мұндай іс табылмады/],
      ['../../etc/passwd', /файл/],
      ['Қасымова', /7517-26-00-2\/1234/],
    ] as const) {
      const seen = await ask(number);
      assert.deepEqual([seen.status, errorsOf(seen)], [422, ['#case']], number);
      assert.match(seen.text, sentence);
      assert.equal(seen.document.querySelector('#case')?.getAttribute('value') ?? '', number);
    }
  });

  it('looks for free times and loses nothing that was typed', async () => {
    const seen = await send({ ...plan({ purpose: 'preliminary', minutes: '60', room: '' }), step: 'free' });
    assert.equal(seen.status, 200);
    assert.equal(seen.document.querySelector('#purpose option[selected]')?.getAttribute('value'), 'preliminary');
    assert.equal(seen.document.querySelector('#minutes')?.getAttribute('value'), '60');
    assert.match(seen.text, /2026 ж\. 24 қараша, сейсенбі, 09:00, зал: 304/);
    const wrong = await send({ ...plan({ day: '32.11.2026', minutes: '2' }), step: 'free' });
    assert.deepEqual(errorsOf(wrong), ['#day', '#minutes']);
  });

  it('shows what will be booked, lets it be changed, and books it', async () => {
    const check = await send({ ...plan({ openness: 'closed', ground: 'private_life' }), step: 'check' }, 'ru');
    assert.equal(check.status, 200);
    assert.match(check.text, /24 ноября 2026 г\., вторник.*10:00.*304.*Тайна частной жизни/);
    const hidden = Object.fromEntries(
      [...check.document.querySelectorAll('main form input[type=hidden]')].map((one) => [
        one.getAttribute('name') ?? '',
        one.getAttribute('value') ?? '',
      ]),
    );
    const changed = await send({ ...hidden, step: 'change' }, 'ru');
    assert.equal(changed.document.querySelector('#time')?.getAttribute('value'), '10:00');
    const done = await send({ ...hidden, step: 'book' }, 'ru');
    assert.equal(done.status, 303);
    const id = String(done.headers.location).split('/').at(-1) as HearingId;
    const { course, closedGround } = await getStaffHearing(work.platform.reads, work.court.secretary.actor, id);
    assert.deepEqual(
      [course.startsAt.toString(), closedGround],
      [at(work.platform, '10:00', 1).toString(), 'private_life'],
    );
  });

  it('tells that somebody was faster, names the hearing and offers the next times', async () => {
    const other = await layCase(work.platform, work.court);
    await scheduleHearing(work.platform, work.court.clerk, {
      ...{ caseId: other.id, courtroomId: work.court.rooms[0], judgePostId: work.court.judges[1], purpose: 'trial' },
      ...{ plannedMinutes: 30, startsAt: at(work.platform, '14:00', 1) },
    });
    const slot = `${at(work.platform, '14:00', 1)}|${work.court.rooms[0]}`;
    const refused = await send({ ...plan({ slot }), step: 'book' });
    assert.deepEqual([refused.status, errorsOf(refused)], [422, ['#slot']]);
    assert.match(refused.text, new RegExp(`14:00–14:30, іс № ${other.number}.*Бос уақыт`));
    assert.equal(refused.document.querySelector('#purpose option[selected]')?.getAttribute('value'), 'trial');
  });

  it('asks for what is missing, all at once', async () => {
    const seen = await send({ case: work.loan.number, step: 'check' }, 'en');
    assert.deepEqual(errorsOf(seen), ['#purpose', '#minutes', '#judge', '#slot', '#openness']);
    const other = await send({ ...plan({ room: '', time: '' }), step: 'check' }, 'en');
    assert.deepEqual(errorsOf(other), ['#time', '#room']);
    assert.deepEqual(errorsOf(await send({ ...plan({ openness: 'closed', ground: '' }), step: 'check' })), ['#ground']);
  });

  it('refuses a day of rest, the past and an hour outside the court’s beside their fields', async () => {
    for (const [rest, field] of [
      [{ day: '16.12.2026' }, '#day'],
      [{ day: '20.11.2026' }, '#time'],
      [{ time: '20:00' }, '#time'],
    ] as const) {
      assert.deepEqual(errorsOf(await send({ ...plan(rest), step: 'book' })), [field]);
    }
  });

  it('lets a judge mean an unusual time, and schedule only the judge’s own hearings', async () => {
    const judge = await work.as(work.court.judge);
    const unusual = { ...plan({ day: '16.12.2026', unusual: 'yes' }), step: 'book' };
    assert.equal((await judge.post(path(), unusual, session)).status, 303);
    const foreign = await judge.post(
      path(),
      { ...plan({ judge: work.court.judges[1], time: '11:00' }), step: 'book' },
      session,
    );
    assert.deepEqual(errorsOf(foreign), ['#judge']);
  });

  it('is not for offices that set no hearings', async () => {
    const archivist = await work.as(work.court.act('archivist'));
    const seen = await archivist.get(`${path()}?case=${work.loan.number}`, session);
    assert.deepEqual(errorsOf(seen), ['#case']);
    assert.match(seen.text, /Отырысты сот кеңсесі/);
  });
});
