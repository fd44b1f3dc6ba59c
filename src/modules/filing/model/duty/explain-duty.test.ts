import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS } from '#platform/i18n';
import { computeDuty, type DutyAsked } from './compute-duty.ts';
import { dutyObjects, dutyRateOn } from './duty-table.ts';
import { explainDuty, formatTiyn } from './explain-duty.ts';

const paidOn = Temporal.PlainDate.from('2026-11-27');
const ask = (rest: Partial<DutyAsked>): DutyAsked => ({
  ...{
    demands: [{ object: 'property_claim', priceTiyn: 500_000_000_000 }],
    payer: 'individual',
    instance: 'first',
    paidOn,
  },
  ...rest,
});
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

test('the arithmetic of a capped claim is told in three languages', () => {
  const duty = computeDuty(ask({}));
  const told = (lang: 'kk' | 'ru' | 'en') => explainDuty(duty, lang).map(({ text }) => plain(text));
  assert.deepEqual(told('kk'), [
    'Мүліктік талап: талап қою бағасы 5 000 000 000 ₸ × 1 % = 50 000 000 ₸',
    'Шегі: 10 000 АЕК × 4 325 ₸ = 43 250 000 ₸. Шектен асқаны төленбейді',
  ]);
  assert.match(told('ru')[1] ?? '', /^Предел: 10 000 МРП × 4 325 ₸ = 43 250 000 ₸/);
  assert.match(told('en')[0] ?? '', /^Property demand: price of the claim .* × 1 % = /);
  assert.equal(explainDuty(duty, 'ru')[0]?.norm, 'Налоговый кодекс, 665(1)1)');
});

test('parts of an MCI are written with the comma of the language', () => {
  const duty = computeDuty(ask({ demands: [{ object: 'divorce' }] }));
  assert.match(explainDuty(duty, 'ru')[0]?.text ?? '', /0,3 МРП/);
  assert.match(explainDuty(duty, 'en')[0]?.text ?? '', /0\.3 MCI/);
  assert.equal(plain(formatTiyn('kk', duty.totalTiyn)), '1 297,50 ₸');
});

test('every object of duty and every outcome has its words in every language', () => {
  const outcomes: DutyAsked[] = [
    ...dutyObjects.flatMap((object) =>
      (['individual', 'organisation'] as const)
        .filter((payer) => dutyRateOn(object, payer, paidOn))
        .map((payer) => ask({ payer, demands: [{ object, priceTiyn: 1_000_000, documents: 2, pages: 3 }] })),
    ),
    ask({ instance: 'appeal' }),
    ask({ instance: 'private_complaint' }),
    ask({ demands: [] }),
    ask({ instance: 'cassation' }),
    ask({ exemption: 'alimony' }),
    ask({ demands: [{ object: 'divorce' }, { object: 'non_property_claim' }] }),
  ];
  let told = 0;
  for (const outcome of outcomes) {
    const duty = computeDuty(outcome);
    for (const lang of LANGS) {
      for (const { text, norm } of explainDuty(duty, lang)) {
        assert.doesNotMatch(text + norm, /undefined|NaN/);
        told += 1;
      }
    }
  }
  assert.ok(told > 90, `${told} lines`);
});
