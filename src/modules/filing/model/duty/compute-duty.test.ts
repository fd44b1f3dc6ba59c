import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHouseError } from '#platform/errors';
import { computeDuty, type DutyAsked, type DutyDemand } from './compute-duty.ts';
import { dutyTable } from './duty-table.ts';
import { exemptions, exemptionsOn, isExemption } from './exemptions.ts';
import { mciOn } from './mci.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const tenge = (amount: number) => Math.round(amount * 100);
const asked = (demands: readonly DutyDemand[], rest: Partial<DutyAsked> = {}): DutyAsked => ({
  ...{ demands, payer: 'individual', instance: 'first', paidOn: day('2026-11-27') },
  ...rest,
});
const due = (demands: readonly DutyDemand[], rest: Partial<DutyAsked> = {}) =>
  computeDuty(asked(demands, rest)).totalTiyn / 100;
const property = (amount: number): DutyDemand => ({ object: 'property_claim', priceTiyn: tenge(amount) });
const refuses = (code: string, ask: DutyAsked) =>
  assert.throws(
    () => computeDuty(ask),
    (thrown) => isHouseError(thrown, code),
  );

const rates: readonly [string, number, DutyDemand, Partial<DutyAsked>?][] = [
  ['a natural person pays 1 % of a property claim', 10_000, property(1_000_000)],
  ['an organisation pays 3 %', 30_000, property(1_000_000), { payer: 'organisation' }],
  ['a complaint about a state body costs a person 0.3 MCI', 1_297.5, { object: 'state_body_complaint' }],
  ['and an organisation 5 MCI', 21_625, { object: 'state_body_complaint' }, { payer: 'organisation' }],
  ['divorce costs 0.3 MCI', 1_297.5, { object: 'divorce' }],
  ['a non-property claim costs 0.5 MCI', 2_162.5, { object: 'non_property_claim' }],
  ['special proceedings cost 0.5 MCI', 2_162.5, { object: 'special_proceeding' }],
  ['a court order costs half of the property rate', 5_000, { object: 'court_order', priceTiyn: tenge(1_000_000) }],
  ['an award not on property is set aside for 0.25 MCI', 1_081.25, { object: 'arbitral_award_not_on_property' }],
  [
    'an award on property is set aside for half',
    500,
    { object: 'arbitral_award_on_property', priceTiyn: tenge(100_000) },
  ],
  ['a duplicate of a writ costs 5 MCI', 21_625, { object: 'writ_duplicate' }],
  ['a repeated copy costs 0.1 MCI and 0.03 MCI a page', 1_730, { object: 'repeated_copy', documents: 1, pages: 10 }],
  ['insolvency of a citizen costs 0.3 MCI', 1_297.5, { object: 'citizen_insolvency' }],
];

for (const [sentence, sum, demand, rest] of rates) {
  test(sentence, () => assert.equal(due([demand], rest), sum));
}

test('the cap of a natural person is 10 000 MCI, reached at 4.325 billion and not before', () => {
  assert.equal(due([property(4_324_999_900)]), 43_249_999);
  assert.equal(due([property(4_325_000_000)]), 43_250_000);
  assert.equal(due([property(4_325_000_100)]), 43_250_000);
  const kinds = (amount: number) => computeDuty(asked([property(amount)])).steps.map(({ kind }) => kind);
  assert.deepEqual(kinds(4_325_000_000), ['percent']);
  assert.deepEqual(kinds(4_325_000_100), ['percent', 'cap']);
});

test('the cap of an organisation is 20 000 MCI', () => {
  assert.equal(due([property(2_883_333_333)], { payer: 'organisation' }), 86_499_999.99);
  assert.equal(due([property(5_000_000_000)], { payer: 'organisation' }), 86_500_000);
});

test('the cap of a court order is halved with the rate', () => {
  assert.equal(due([{ object: 'court_order', priceTiyn: tenge(10_000_000_000) }]), 21_625_000);
});

test('an audit notice has caps of its own: 500 and 20 000 MCI', () => {
  const demand: DutyDemand = { object: 'audit_notice_challenge', priceTiyn: tenge(100_000_000_000) };
  assert.equal(due([demand]), 2_162_500);
  assert.equal(due([demand], { payer: 'organisation' }), 86_500_000);
  assert.equal(due([{ ...demand, priceTiyn: tenge(1_000_000) }]), 1_000);
});

test('moral harm and losses from defamation have no cap', () => {
  assert.equal(due([{ object: 'defamation_moral_harm', priceTiyn: tenge(10_000_000_000) }]), 100_000_000);
  const losses: DutyDemand = { object: 'defamation_losses', priceTiyn: tenge(10_000_000_000) };
  assert.equal(due([losses], { payer: 'organisation' }), 300_000_000);
});

test('a claim with property and other demands pays both', () => {
  const duty = computeDuty(asked([property(1_000_000), { object: 'non_property_claim' }]));
  assert.equal(duty.totalTiyn, tenge(12_162.5));
  assert.deepEqual(
    duty.steps.map(({ kind }) => kind),
    ['percent', 'mci', 'sum'],
  );
});

test('half is paid in cassation, nothing on appeals and private complaints', () => {
  assert.equal(due([property(1_000_000)], { instance: 'cassation' }), 5_000);
  assert.equal(due([{ object: 'non_property_claim' }], { instance: 'cassation' }), 1_081.25);
  assert.equal(due([property(1_000_000)], { instance: 'appeal' }), 0);
  assert.equal(due([property(1_000_000)], { instance: 'private_complaint' }), 0);
});

test('a motion and a response have no object of duty', () => {
  const duty = computeDuty(asked([]));
  assert.equal(duty.totalTiyn, 0);
  assert.equal(duty.steps[0]?.kind, 'nothing');
});

test('the MCI is that of the day of payment: the last day of 2025 and the first of 2026', () => {
  assert.equal(mciOn(day('2025-12-31'))?.tenge, 3_932);
  assert.equal(mciOn(day('2026-01-01'))?.tenge, 4_325);
  assert.equal(due([{ object: 'divorce' }], { paidOn: day('2026-01-01') }), 1_297.5);
  assert.equal(mciOn(day('2024-12-31')), undefined);
});

test('a year whose MCI nobody entered is counted by the last one and says so', () => {
  assert.deepEqual(mciOn(day('2026-12-31')), { tenge: 4_325, year: 2026, isAssumed: false });
  assert.deepEqual(mciOn(day('2027-01-01')), { tenge: 4_325, year: 2026, isAssumed: true });
  assert.equal(computeDuty(asked([{ object: 'divorce' }], { paidOn: day('2027-01-01') })).verified, false);
});

test('a rate is verified from the edition that was read, assumed before it, and absent before the code', () => {
  const verified = (iso: string) => computeDuty(asked([{ object: 'divorce' }], { paidOn: day(iso) })).verified;
  assert.equal(verified('2026-07-01'), true);
  assert.equal(verified('2026-06-30'), false);
  refuses('FILING_DUTY_RATE_MISSING', asked([{ object: 'divorce' }], { paidOn: day('2025-12-31') }));
  refuses('FILING_DUTY_RATE_MISSING', asked([{ object: 'divorce' }], { paidOn: day('2024-12-31') }));
});

test('an organisation is not divorced', () => {
  refuses('FILING_DUTY_RATE_MISSING', asked([{ object: 'divorce' }], { payer: 'organisation' }));
});

for (const priceTiyn of [undefined, 0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
  test(`a property claim of ${priceTiyn} tiyn has no price`, () => {
    refuses('FILING_DUTY_PRICE_MISSING', asked([{ object: 'property_claim', priceTiyn }]));
  });
}

test('one tiyn is counted to the nearest tiyn', () => {
  assert.equal(computeDuty(asked([{ object: 'property_claim', priceTiyn: 49 }])).totalTiyn, 0);
  assert.equal(computeDuty(asked([{ object: 'property_claim', priceTiyn: 50 }])).totalTiyn, 1);
  assert.equal(due([property(123_456.78)]), 1_234.57);
});

test('whoever is exempt pays nothing, and the ground is told', () => {
  const duty = computeDuty(asked([property(1_000_000)], { exemption: 'labour' }));
  assert.equal(duty.totalTiyn, 0);
  assert.deepEqual(duty.steps, [{ kind: 'exempt', article: '668', exemption: 'labour' }]);
});

for (const { code } of exemptions) {
  test(`the exemption ${code} frees on the day of today`, () => {
    assert.equal(due([property(1_000_000)], { exemption: code }), 0);
    assert.ok(isExemption(code));
  });
}

test('an exemption of the organisation for problem assets ends on 1 January 2030', () => {
  const offered = (iso: string) => exemptionsOn(day(iso), ['payer']).includes('problem_assets_organisation');
  assert.equal(offered('2029-12-31'), true);
  assert.equal(offered('2030-01-01'), false);
  const paidOn = day('2030-01-01');
  refuses('FILING_DUTY_EXEMPTION_UNKNOWN', asked([property(1)], { exemption: 'problem_assets_organisation', paidOn }));
});

test('a word that is no ground frees nobody', () => assert.equal(isExemption('because'), false));

test('every row of the table names its article and edition', () => {
  for (const row of dutyTable) {
    assert.match(row.source, /TC RK art\. 665\(1\)\d/);
    assert.equal(row.verified, row.validFrom === '2026-07-01');
  }
});
