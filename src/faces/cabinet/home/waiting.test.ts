import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { caseTexts, changeStage, fileDocument, startTerm } from '#modules/cases';
import { type CaseAtCourt, caseAtCourt } from '#modules/cases/testing';
import { insertCourt, systemAct } from '#modules/courts/testing';
import { inventedPerson, openCabinet } from '#modules/identity/testing';
import { LANGS } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { Browser } from '#testing';
import { cabinetCaseTexts } from '../case/texts.ts';
import { myCasesTexts } from '../cases/texts.ts';
import { type CabinetHouse, cabinetHouse } from '../testing/cabinet-house.ts';
import { cabinetHomeTexts } from './texts.ts';

const password = 'жеті қабат көк аспан';

describe('the home of who takes part in a case', () => {
  let house: CabinetHouse;
  let made: CaseAtCourt;
  const [author, sued] = [
    inventedPerson('Қасымова', 'Айгүл', 'Серікқызы'),
    inventedPerson('Сейітов', 'Нұрлан', 'Ерұлы'),
  ];

  const enter = async (iin: string, lang: string): Promise<Browser> => {
    const browser = house.browser();
    await browser.visit(`/${lang}/sign-in`);
    await browser.submit({ number: iin, password });
    return browser;
  };
  const file = async (kind: 'claim' | 'response', by: 'claimant' | 'respondent') =>
    await house.platform.db.transact(systemAct, (tx) =>
      fileDocument(tx, made.paper({ kind, from: { participantId: made[by].participantId } })),
    );

  before(async () => {
    house = await cabinetHouse();
    const { platform } = house;
    await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'court', id: '7517' });
      await insertCourt(tx);
    });
    const ids: PersonId[] = [];
    for (const [index, person] of [author, sued].entries())
      ids.push((await openCabinet(house, { person, phone: `+7707000001${index}`, isOwn: true, password })).personId);
    const name = (index: number, surname: string) =>
      ({ kind: 'person', personId: ids[index] as PersonId, surname, givenName: 'Нұрлан' }) as const;
    made = await caseAtCourt(platform, {
      participants: [
        { role: 'claimant', name: name(0, 'Қасымова') },
        { role: 'respondent', name: name(1, 'Сейітов') },
      ],
    });
    await file('claim', 'claimant');
    await platform.db.transact(systemAct, (tx) => changeStage(tx, made.id, 'accepted'));
  });

  for (const lang of LANGS) {
    it(`tells the respondent of the claim, its term and the choices before anything else in ${lang}`, async () => {
      const { page } = await enter(sued.iin, lang);
      const texts = cabinetCaseTexts(lang);
      const part = page.document.querySelector('#sued-part');
      assert.ok(part?.textContent?.includes(texts.suedTitle));
      assert.match(part?.querySelector('strong')?.textContent ?? '', /2026/);
      assert.ok(part?.querySelector(`a[href^="/${lang}/cabinet/cases/"][href*="/documents/"]`));
      assert.ok(part?.querySelector('form button'));
      assert.ok(part?.querySelector('a[href$="#messages"]')?.getAttribute('href')?.includes('/cabinet/cases/'));
      assert.ok(!page.text.includes(cabinetHomeTexts(lang).nothing), 'something is needed');
      assert.ok(page.text.includes(myCasesTexts(lang).newDocuments({ count: 1 })));
    });

    it(`tells the claimant that there is no news, and who is in no case that nothing is needed in ${lang}`, async () => {
      const { page } = await enter(author.iin, lang);
      assert.equal(page.document.querySelector('#sued-part'), null);
      assert.ok(page.text.includes(cabinetHomeTexts(lang).noNews));
    });
  }

  it('asks nothing more of a respondent who has answered, and shows the answer to the claimant as news', async () => {
    await file('response', 'respondent');
    assert.equal((await enter(sued.iin, 'kk')).page.document.querySelector('#sued-part'), null);
    // A right to complain waits for nobody.
    const appeal = { caseId: made.id, rule: 'civil.appeal', from: Temporal.PlainDate.from('2026-11-23') } as const;
    await house.platform.db.transact(systemAct, (tx) =>
      startTerm(tx, { ...appeal, participantId: made.respondent.participantId }),
    );
    assert.ok(!(await enter(sued.iin, 'kk')).page.text.includes(caseTexts('kk').terms['civil.appeal']));
    const { page } = await enter(author.iin, 'kk');
    assert.match(page.document.querySelector('section[aria-labelledby="news"]')?.textContent ?? '', /жаңа құжат: 1/);
  });
});
