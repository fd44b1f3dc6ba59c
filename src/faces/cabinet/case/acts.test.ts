import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type ActId, announceAct, draftAct, getAct } from '#modules/acts';
import { type ActsHouse, actsHouse, type LaidCase } from '#modules/acts/testing';
import { changeStage } from '#modules/cases';
import type { Principal } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { type AccountId, newId, type PersonId, type SessionId } from '#platform/ids';
import { serveFaces } from '#testing';
import { cabinet } from '../face.ts';

const session = { cookie: '__Host-sot=test' };

describe('acts of the court in a case of the cabinet', () => {
  let house: ActsHouse;
  const pageOf = async (personId: PersonId, { number }: LaidCase, lang: string = 'kk') => {
    const principal: Principal = {
      ...{ accountId: newId<AccountId>(), personId, sessionId: newId<SessionId>(), kind: 'person', isConfirmed: true },
      ...{ displayName: 'Қасымова А.', lang: 'kk', posts: [], mustGiveSecondFactor: false },
    };
    const site = await serveFaces(house.platform, [cabinet], principal);
    return await site.get(`/${lang}/cabinet/cases/${number}`, session);
  };
  const issue = async (laid: LaidCase, kind: Parameters<typeof draftAct>[2]['kind'], rest = {}): Promise<ActId> => {
    const sums = { claimTenge: 5, dutyTenge: 5 };
    const id = await draftAct(house.platform, house.judge, { caseId: laid.id, kind, ...sums, ...rest });
    await house.sign(id);
    return id;
  };

  before(async () => {
    house = await actsHouse();
  });

  for (const lang of LANGS) {
    it(`in ${lang} say what they mean, until when, and give signed paper and evidence to both sides`, async () => {
      const laid = await house.layCase();
      const id = await issue(laid, 'return', { ground: 'pretrial_not_kept' });
      for (const reader of [laid.claimant, laid.respondent]) {
        const { status, document, text } = await pageOf(reader, laid, lang);
        assert.equal(status, 200);
        const act = document.querySelector(`#act-${id}`);
        const hrefs = [...(act?.querySelectorAll('a') ?? [])].map((one) => one.getAttribute('href'));
        const base = `/${lang}/cabinet/acts/${id}`;
        assert.deepEqual(hrefs, [`${base}/act.pdf`, `${base}/act.pdf`, `${base}/bundle.zip`]);
        assert.match(act?.textContent ?? '', /152/, 'the article of the ground');
        assert.match(act?.textContent ?? '', /7 (?:желтоқсан|декабря|December)/, 'the last day of complaint');
        assert.doesNotMatch(text, /undefined|\[object/);
      }
    });
  }

  it('say what to do with a returned claim, and are corrected by a ruling that stands beside the act', async () => {
    const laid = await house.layCase();
    const { platform, judge } = house;
    await platform.db.transact(judge, async (tx) => {
      for (const stage of ['accepted', 'examination'] as const) await changeStage(tx, laid.id, stage);
    });
    const decision = await issue(laid, 'decision');
    assert.match((await pageOf(laid.respondent, laid)).text, /сот актісі әлі шыққан жоқ/);
    await house.hear(laid);
    const { version } = await getAct(platform.reads, judge.actor, decision);
    await announceAct(platform, judge, { id: decision, version });
    await issue(laid, 'correction', { corrects: decision });
    const { document } = await pageOf(laid.respondent, laid);
    const act = document.querySelector(`#act-${decision}`)?.textContent ?? '';
    assert.match(act, new RegExp(`Түзету ұйғарымы: № ${laid.number}/2`));
    assert.match(act, /Шағым берілмесе, заңды күшіне енеді: .*24 желтоқсан/);
  });
});
