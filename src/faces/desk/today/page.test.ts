import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assignJudge } from '#modules/cases';
import { systemAct } from '#modules/courts/testing';
import { finishHearing, type HearingId, scheduleHearing, startHearing } from '#modules/hearings';
import { at, layCase, serveEverybody } from '#modules/hearings/testing';
import { LANGS } from '#platform/i18n';
import { type CourtAtWork, courtAtWork, session } from '../testing/court-at-work.ts';

const titles = { kk: /Бүгін менің отырыстарым/, ru: /Мои заседания сегодня/, en: /My hearings today/ };

describe('the first page of a day at the desk', () => {
  let work: CourtAtWork;
  let own: HearingId;
  let others: HearingId;
  let late: HearingId;

  before(async () => {
    work = await courtAtWork();
    const { platform, court, loan } = work;
    const schedule = (caseId: typeof loan.id, time: string, rest = {}) =>
      scheduleHearing(platform, court.secretary, {
        ...{ caseId, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 30 },
        ...{ startsAt: at(platform, time), ...rest },
      });
    own = await schedule(loan.id, '10:00', { hasVideoLink: true });
    const other = await layCase(platform, court, {}, { hasJudge: false });
    await platform.db.transact(systemAct, (tx) => assignJudge(tx, other.id, court.judges[1]));
    others = await schedule(other.id, '11:00');
    late = await schedule(loan.id, '12:00');
    await schedule(loan.id, '10:00', { startsAt: at(platform, '10:00', 1) });
  });

  const rowsOf = async (act: CourtAtWork['court']['judge'], lang = 'kk') => {
    const { document, text, status } = await (await work.as(act)).get(`/${lang}/desk?court=7517`, session);
    assert.equal(status, 200);
    return { document, text, ids: [...document.querySelectorAll('#own-hearings tbody tr')].map(({ id }) => id) };
  };

  for (const lang of LANGS) {
    it(`gives a judge the judge's own hearings of today with their screens in ${lang}`, async () => {
      const { document, text, ids } = await rowsOf(work.court.judge, lang);
      assert.match(text, titles[lang]);
      assert.deepEqual(ids, [`own-${own}`, `own-${late}`]);
      assert.ok(document.querySelector(`#own-${own} a[href="/${lang}/desk/hearings/${own}/record"]`));
      assert.ok(document.querySelector(`#own-${own} a[href="/${lang}/desk/hearings/${own}/video"]`));
      assert.equal(document.querySelector(`#own-${late} a[href$="/video"]`), null);
      assert.ok(!ids.includes(`own-${others}`));
    });
  }

  it('says whom no notice has reached before the hearing', async () => {
    const { document } = await rowsOf(work.court.judge, 'ru');
    assert.match(document.querySelector(`#own-${late}`)?.textContent ?? '', /Не извещены: 2/);
  });

  it('says that a secretary to whom none is given has none, and leads on', async () => {
    const { text, ids } = await rowsOf(work.court.secretary);
    assert.deepEqual(ids, []);
    assert.match(text, /Бүгін Сізге отырыс белгіленбеген/);
  });

  it('shows no such list to those who do not sit, and gives them no rows', async () => {
    const { document } = await rowsOf(work.court.clerk);
    assert.equal(document.querySelector('#own-hearings'), null);
    const clerk = await work.as(work.court.clerk);
    assert.equal((await clerk.get('/kk/desk/own?court=7517', session)).status, 403);
    const judge = await work.as(work.court.judge);
    assert.equal((await judge.get('/kk/desk/own?court=7518', session)).status, 403);
  });

  it('counts what has ended instead of listing it, in the part that follows the court too', async () => {
    const { platform, court } = work;
    await serveEverybody(platform, court, own);
    platform.clock.set(at(platform, '10:00'));
    await startHearing(platform, court.judge, { id: own, version: 1 });
    await finishHearing(platform, court.judge, { id: own, version: 2 });
    const judge = await work.as(court.judge);
    const { body } = await judge.get('/en/desk/own?court=7517', session);
    assert.doesNotMatch(body, /<html/);
    assert.doesNotMatch(body, new RegExp(`own-${own}`));
    assert.match(body, new RegExp(`own-${late}`));
    assert.match(body, /Hearings ended: 1/);
  });
});
