import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Actor } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import {
  type CaseId,
  changeStage,
  chooseAcceptanceTerm,
  endTerm,
  expireTermsOf,
  explainTerms,
  fileDocument,
  foreseeResponse,
  getCase,
  interruptTerms,
  listCourse,
  listTerms,
  prolongTerm,
  resumeTerms,
  startTerm,
} from '../index.ts';
import { caseAtCourt, clerkOf, partyOf } from '../testing/index.ts';

describe('the terms of a case', () => {
  let platform: TestPlatform;
  const as = <T>(work: (tx: Tx) => Promise<T>, actor: Actor = clerkOf()): Promise<T> =>
    platform.db.transact({ actor, action: 'cases.keep-terms' }, work);
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
  const shown = async (id: CaseId) =>
    (await listTerms(platform.reads, id)).map(({ rule, state, lastDay }) => `${rule} ${state} ${lastDay ?? '-'}`);

  before(async () => {
    platform = await testPlatform();
  });

  it('are begun and ended by the stages of the case', async () => {
    const { id } = await caseAtCourt(platform);
    assert.deepEqual(await shown(id), ['civil.claim_acceptance running 2026-11-30']);
    await as((tx) => changeStage(tx, id, 'accepted'));
    assert.deepEqual(await shown(id), [
      'civil.claim_copies running 2026-11-26',
      'civil.preparation running 2026-12-22',
      'civil.claim_acceptance met 2026-11-30',
    ]);
  });

  it('count acceptance from the day on which the claim came in, not from its registration', async () => {
    const { id } = await caseAtCourt(platform, { receivedOn: Temporal.PlainDate.from('2026-11-19') });
    assert.deepEqual(await shown(id), ['civil.claim_acceptance running 2026-11-26']);
  });

  it('of acceptance are five, ten or fifteen working days by the row of the law, counted from the same day', async () => {
    const { id } = await caseAtCourt(platform);
    const choose = (rule: Parameters<typeof chooseAcceptanceTerm>[2], actor?: Actor) =>
      as((tx) => chooseAcceptanceTerm(tx, id, rule), actor);
    await assert.rejects(
      choose('civil.claim_acceptance_with_conciliation', partyOf(newId())),
      refused('CASES_NOT_ALLOWED'),
    );
    await assert.rejects(choose('civil.preparation'), refused('CASES_TERM_RULE_NOT_HERE'));
    await choose('civil.claim_acceptance');
    assert.deepEqual(await shown(id), ['civil.claim_acceptance running 2026-11-30']);
    await choose('civil.claim_acceptance_with_conciliation');
    assert.equal((await shown(id))[0], 'civil.claim_acceptance_with_conciliation running 2026-12-07');
    await choose('civil.claim_acceptance_with_pretrial_protocol');
    assert.equal((await shown(id))[0], 'civil.claim_acceptance_with_pretrial_protocol running 2026-12-14');
    assert.equal((await listCourse(platform.reads, id)).filter(({ kind }) => /acceptance_term/.test(kind)).length, 2);
    await as((tx) => changeStage(tx, id, 'accepted'));
    assert.ok((await shown(id)).includes('civil.claim_acceptance_with_pretrial_protocol met 2026-12-14'));
    await assert.rejects(choose('civil.claim_acceptance'), refused('CASES_TERM_NOT_RUNNING'));
  });

  it('leave the terms of the court to a caller who names others', async () => {
    const { id } = await caseAtCourt(platform);
    await as((tx) => changeStage(tx, id, 'accepted', { hasUsualTerms: false }));
    await as((tx) => endTerm(tx, { caseId: id, rule: 'civil.claim_acceptance' }));
    await as((tx) => startTerm(tx, { caseId: id, rule: 'civil.simplified_total', from: platform.clock.now() }));
    assert.deepEqual(await shown(id), [
      'civil.simplified_total running 2026-12-23',
      'civil.claim_acceptance met 2026-11-30',
    ]);
  });

  it('are foreseen for a respondent who has not opened the claim: ten days, fifteen in simplified proceedings', async () => {
    const { id } = await caseAtCourt(platform);
    const foreseen = async () => (await foreseeResponse(platform.reads, await getCase(platform.reads, id)))?.toString();
    assert.equal(await foreseen(), undefined, 'nothing begins before acceptance');
    await as((tx) => changeStage(tx, id, 'accepted'));
    assert.equal(await foreseen(), '2026-12-07');
    await as((tx) => startTerm(tx, { caseId: id, rule: 'civil.simplified_total', from: platform.clock.now() }));
    assert.equal(await foreseen(), '2026-12-14');
  });

  it('are explained day by day, with article and length', async () => {
    const { id, respondent } = await caseAtCourt(platform);
    const { participantId } = respondent;
    const from = Temporal.PlainDate.from('2026-12-08');
    await as((tx) => startTerm(tx, { caseId: id, rule: 'civil.response', from, participantId }));
    const response = (await explainTerms(platform.reads, id)).find(({ rule }) => rule === 'civil.response');
    assert.equal(response?.article, '166(2)');
    assert.equal(response?.lastDay?.toString(), '2026-12-23');
    const steps = response?.deadline.trace.map(({ step }) => step);
    assert.equal(steps?.[0], 'event_not_counted');
    assert.equal(steps?.filter((step) => step === 'counted').length, 10);
    assert.ok(response?.deadline.trace.some((one) => one.step === 'skipped' && one.reason === 'holiday'));
  });

  it('are met until 24:00 of the last day and late from the first second of the next', async () => {
    for (const [at, outcome] of [
      ['2026-11-30T18:59:59Z', 'met'],
      ['2026-11-30T19:00:00Z', 'late'],
    ] as const) {
      const { id } = await caseAtCourt(platform);
      const end = { caseId: id, rule: 'civil.claim_acceptance', at: Temporal.Instant.from(at) } as const;
      assert.equal(await as((tx) => endTerm(tx, end)), outcome);
      assert.equal(await as((tx) => endTerm(tx, end)), undefined);
    }
  });

  it('are the same term when begun twice from one day, and refused from another', async () => {
    const { id, claimant } = await caseAtCourt(platform);
    const { participantId } = claimant;
    const begin = (from: string) =>
      as((tx) =>
        startTerm(tx, { caseId: id, rule: 'civil.appeal', from: Temporal.PlainDate.from(from), participantId }),
      );
    assert.equal(await begin('2026-11-23'), await begin('2026-11-23'));
    await assert.rejects(begin('2026-11-24'), refused('CASES_TERM_RUNS'));
  });

  it('of two acts run side by side, and expire with their act when nobody used them', async () => {
    const { id, claimant, paper } = await caseAtCourt(platform);
    const { participantId } = claimant;
    const act = (title: string) => as((tx) => fileDocument(tx, { ...paper({ kind: 'ruling', title }), from: 'court' }));
    const [first, second] = [await act('1'), await act('2')];
    const term = { caseId: id, rule: 'civil.private_complaint', participantId } as const;
    const begin = (documentId: typeof first, from: string) =>
      as((tx) => startTerm(tx, { ...term, documentId, from: Temporal.PlainDate.from(from) }));
    assert.notEqual(await begin(first, '2026-11-23'), await begin(second, '2026-11-24'));
    await as((tx) => expireTermsOf(tx, id, first));
    const ofComplaint = (await shown(id)).filter((line) => line.startsWith(term.rule));
    assert.deepEqual(ofComplaint, [`${term.rule} running 2026-12-08`, `${term.rule} expired 2026-12-07`]);
    assert.equal(await as((tx) => endTerm(tx, { ...term, documentId: first })), undefined);
    assert.equal(await as((tx) => endTerm(tx, { ...term, documentId: second })), 'met');
  });

  it('stand while the case is suspended and go on with the rest', async () => {
    const { id } = await caseAtCourt(platform);
    await as((tx) => changeStage(tx, id, 'accepted'));
    platform.clock.set('2026-11-25T05:00:00Z');
    await as((tx) => changeStage(tx, id, 'suspended'));
    assert.ok((await shown(id)).includes('civil.preparation suspended -'));
    platform.clock.set('2026-11-27T05:00:00Z');
    await as((tx) => changeStage(tx, id, 'preparation'));
    assert.ok((await shown(id)).includes('civil.preparation running 2026-12-24'), String(await shown(id)));
    platform.clock.set('2026-11-23T04:00:00Z');
  });

  it('of examination start anew when the case comes back from a higher court', async () => {
    const { id } = await caseAtCourt(platform);
    for (const stage of ['accepted', 'examination'] as const) await as((tx) => changeStage(tx, id, stage));
    assert.ok((await shown(id)).includes('civil.examination running 2027-01-25'), String(await shown(id)));
    await as((tx) => interruptTerms(tx, id));
    assert.ok((await shown(id)).includes('civil.examination interrupted -'));
    platform.clock.set('2026-12-10T05:00:00Z');
    await as((tx) => resumeTerms(tx, id));
    assert.ok((await shown(id)).includes('civil.examination running 2027-02-10'), String(await shown(id)));
    platform.clock.set('2026-11-23T04:00:00Z');
  });

  it('are prolonged as far as the norm lets a court, once', async () => {
    const { id } = await caseAtCourt(platform);
    await as((tx) => changeStage(tx, id, 'accepted'));
    const prolong = (rule: 'civil.preparation' | 'civil.claim_copies' | 'civil.appeal') =>
      as((tx) => prolongTerm(tx, { caseId: id, rule, by: { amount: 1, unit: 'month' } }));
    await prolong('civil.preparation');
    assert.ok((await shown(id)).includes('civil.preparation running 2027-01-22'), String(await shown(id)));
    await assert.rejects(prolong('civil.preparation'), refused('CASES_TERM_NOT_PROLONGED'));
    await assert.rejects(prolong('civil.claim_copies'), refused('CASES_TERM_NOT_PROLONGED'));
    await assert.rejects(prolong('civil.appeal'), refused('CASES_TERM_NOT_RUNNING'));
  });

  it('are kept by the court, never by a party', async () => {
    const { id, claimant, respondent } = await caseAtCourt(platform);
    const party = partyOf(claimant.personId);
    const term = { caseId: id, rule: 'civil.response', from: platform.clock.now() } as const;
    await assert.rejects(
      as((tx) => startTerm(tx, term), party),
      refused('CASES_NOT_ALLOWED'),
    );
    const { participantId } = respondent;
    await as((tx) => startTerm(tx, { ...term, participantId }));
    await assert.rejects(
      as((tx) => endTerm(tx, { caseId: id, rule: 'civil.response', participantId }), party),
      refused('CASES_NOT_ALLOWED'),
    );
  });
});
