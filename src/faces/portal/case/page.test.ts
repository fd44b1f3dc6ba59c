import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { hiddenNames, layDay } from '../testing/court-day.ts';

const facts = {
  kk: [
    'Азаматтық іс, бірінші саты',
    'Қарыз шарты бойынша дау',
    'талап қоюшы: Қасымова А. С.',
    'Іс жүргізуге қабылданды',
  ],
  ru: [
    'Гражданское дело, первая инстанция',
    'Спор по договору займа',
    'истец: Қасымова А. С.',
    'Принято к производству',
  ],
  en: ['Civil case, first instance', 'Loan agreement', 'claimant: Kasymova A. S.', 'Synakbayev A. M.'],
};

describe('the public page of a case', () => {
  let site: FaceServer;
  before(async () => {
    const platform = await testPlatform();
    await layDay(platform);
    site = await serveFaces(platform, [portal]);
  });

  for (const lang of LANGS) {
    it(`tells in ${lang} the court, the kind, the stages, the judge and the hearings`, async () => {
      const { document, text } = await site.get(`/${lang}/cases/7517-26-00-2/1`);
      for (const fact of facts[lang]) assert.ok(text.includes(fact), fact);
      assert.equal(document.querySelector('.sot-timeline [aria-current=step]') === null, false);
      assert.equal(document.querySelectorAll('.sot-hearing').length, 1);
    });
  }

  it('names nobody of hidden and closed cases, and of a closed one not what it is about', async () => {
    const hidden = await site.get('/kk/cases/7517-26-00-2/2');
    assert.match(hidden.text, /тараптардың аты-жөні көрсетілмейді/);
    const closed = await site.get('/kk/cases/7517-26-00-2/3');
    assert.match(closed.text, /мұндай істі заң жабық қарауды талап етеді/);
    assert.ok(!closed.text.includes('Бала асырап алу'));
    assert.match(closed.text, /Ашық отырыс белгіленбеген/);
    for (const { body } of [hidden, closed]) for (const name of hiddenNames) assert.ok(!body.includes(name), name);
  });

  it('stands at one address; every other spelling leads there', async () => {
    for (const other of ['7517-26-00-2/01', '7517–26–00–2/1', '7517-26-00-2/1%20']) {
      const { status, headers } = await site.get(`/kk/cases/${encodeURI(decodeURI(other))}`);
      assert.deepEqual([status, headers.location], [308, '/kk/cases/7517-26-00-2/1'], other);
    }
    const latin = await site.get('/kk/cases/7599-22-00-2A/1489');
    assert.equal(latin.headers.location, '/kk/cases/7599-22-00-2%D0%B0/1489');
  });

  it('refuses each hostile number with a sentence of its own', async () => {
    const said: Record<string, RegExp> = {
      '7517-26-00-2/99999': /Мұндай іс табылмады/,
      [`${'7'.repeat(90)}/1`]: /тым ұзын/,
      '7517-26-00-2/1%00': /басқару таңбалары/,
      '7517-26-00-2/%E2%80%AE1': /мәтін бағытын/,
      '..%2f..%2fetc/passwd': /файл жолына ұқсайды/,
      'about/case': /Іс нөмірі мынадай болуы керек/,
    };
    for (const [address, sentence] of Object.entries(said)) {
      const { status, text } = await site.get(`/kk/cases/${address}`);
      assert.ok(status === 404 || status === 422, address);
      assert.match(text, sentence, address);
    }
  });
});
