import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { actAnnounced } from '#modules/acts/events';
import { registerCase } from '#modules/cases';
import { judgeAssigned, stageChanged } from '#modules/cases/events';
import { judgeDrawn } from '#modules/distribution/events';
import { hearingAdjourned, hearingMoved, hearingScheduled } from '#modules/hearings/events';
import { drawTalon } from '#modules/identity';
import { isHouseError } from '#platform/errors';
import { LANGS } from '#platform/i18n';
import { newId } from '#platform/ids';
import { runJobs } from '#testing';
import { filingTexts } from '../locales/index.ts';
import type { FilingId } from '../model/ids.ts';
import { timelineKinds } from '../model/talon/timeline.ts';
import { filingModule } from '../module.ts';
import { updateFiling } from '../store/filing-store.ts';
import { type FilingHouse, sendClaim, signingHouse } from '../testing/index.ts';
import { findPin, getFiling } from './get-filing.ts';
import { openTalon } from './open-talon.ts';

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

describe('a talon', () => {
  let house: FilingHouse;
  let id: FilingId;
  let number: string;
  let pin: string;
  const open = (given: Partial<Parameters<typeof openTalon>[1]> = {}) =>
    openTalon(house.platform, { number, pin, network: 'filer', ...given });
  const wrongPin = () => (pin.startsWith('A') ? `C${pin.slice(1)}` : `A${pin.slice(1)}`);

  before(async () => {
    house = await signingHouse();
    id = await sendClaim(house.platform, house.actsOf(house.filer), house.filer);
    number = (await getFiling(house.platform.reads, house.filer, id)).talon;
    pin = String(await findPin(house.platform, house.filer, id));
  });

  it('says by its PIN where the filing stands, whose turn it is and until when', async () => {
    const { status, form, courtCode } = await open({ pin: pin.toLowerCase() });
    assert.deepEqual([form, courtCode, status.kind, status.turn], ['claim', '7517', 'sent', 'court']);
    assert.equal(status.next?.kind, 'acceptance');
    assert.deepEqual(
      status.steps.map(({ state }) => state),
      ['current', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'],
    );
  });

  it('shows no name, no document, no sum and no number to who has the PIN alone', async () => {
    const { answers } = await getFiling(house.platform.reads, house.filer, id);
    const shown = JSON.stringify(await open());
    for (const secret of ['Ахметов', 'Сәрсенов', '1000000', '100000000', 'Қарыз', String(answers.price)]) {
      assert.ok(!shown.includes(secret), secret);
    }
  });

  it('answers an unknown number and a wrong PIN alike, after one and the same work', async () => {
    const stranger = (await drawTalon(house.platform, 'filing')).number;
    const hashes = (): number => house.hashing.count;
    const before = hashes();
    await assert.rejects(open({ pin: wrongPin(), network: 'n1' }), refused('FILING_TALON_REFUSED'));
    const after = hashes();
    await assert.rejects(open({ number: stranger, network: 'n1' }), refused('FILING_TALON_REFUSED'));
    assert.equal(hashes() - after, after - before);
    await assert.rejects(open({ pin: '???', network: 'n1' }), refused('FILING_TALON_REFUSED'));
  });

  it('tells a mistyped digit from a refusal', async () => {
    const mistyped = number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10);
    await assert.rejects(open({ number: mistyped }), refused('FILING_TALON_NUMBER_MISTYPED'));
  });

  it('slows down who guesses, longer and longer, never the filer and never for ever', async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      await assert.rejects(open({ pin: wrongPin(), network: 'guesser' }), refused('FILING_TALON_REFUSED'));
    }
    await assert.rejects(open({ network: 'guesser' }), refused('FILING_TALON_WAIT'));
    assert.equal((await open()).number, number);
    house.platform.clock.advance({ seconds: 11 });
    assert.equal((await open({ network: 'guesser' })).number, number);
  });

  it('follows its case by facts, each entered once, and names the hearing that is to come', async () => {
    const { jobs = [] } = filingModule(house.platform);
    house.platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
    const act = { actor: { kind: 'system', name: 'test' }, action: 'filing.test' } as const;
    const made = await house.platform.db.transact(act, async (tx) => {
      const participants = [{ role: 'claimant', name: { kind: 'organisation', kk: 'А', ru: 'А' } } as const];
      const registered = await registerCase(tx, {
        courtCode: '7517',
        kind: '2',
        category: 'loan',
        language: 'kk',
        participants,
      });
      await updateFiling(tx, id, { state: 'registered', case_id: registered.id });
      return registered;
    });
    const fact = { caseId: made.id, number: made.number, courtCode: '7517' };
    const hearing = { hearingId: newId<never>(), caseId: made.id, courtCode: '7517', day: '2026-12-01' };
    const drawn = { drawId: newId<never>(), judgePostId: newId<never>(), candidates: 3 };
    const said = { ground: null, appealUntil: null, isInForce: true };
    const ruling = { actId: newId<never>(), caseId: made.id, courtCode: '7517', number: made.number, ...said };
    const publish = () =>
      house.platform.db.transact(act, async (tx) => {
        tx.record({ kind: 'case', id: made.id });
        tx.publish(judgeDrawn, { ...fact, ...drawn, draw: 1 });
        tx.publish(judgeAssigned, { ...fact, judgePostId: drawn.judgePostId });
        tx.publish(stageChanged, { ...fact, stage: 'accepted' });
        tx.publish(stageChanged, { ...fact, stage: 'registered' });
        tx.publish(hearingScheduled, { ...hearing, startsAt: '2026-12-01T05:00:00Z' });
        tx.publish(hearingMoved, { ...hearing, startsAt: '2026-12-02T05:00:00Z' });
        tx.publish(judgeDrawn, { ...fact, ...drawn, draw: 2 });
        tx.publish(judgeAssigned, { ...fact, judgePostId: newId<never>(), previousJudgePostId: drawn.judgePostId });
        tx.publish(actAnnounced, { ...ruling, kind: 'acceptance', movesTo: 'accepted' });
        tx.publish(actAnnounced, { ...ruling, kind: 'language', movesTo: null });
      });
    await publish();
    const others = { name: 'notices.send-delivery', run: async () => undefined };
    await runJobs(house.platform, [...jobs, others]);
    const { status } = await open();
    assert.deepEqual(
      status.entries.map(({ kind }) => kind),
      [
        ...['sent', 'judge_drawn', 'judge_assigned', 'accepted', 'hearing_set', 'hearing_moved'],
        ...['judge_redrawn', 'judge_replaced', 'act_out'],
      ],
    );
    assert.equal(status.kind, 'hearing_moved', 'another judge and a ruling move nothing');
    assert.equal(status.next?.kind, 'hearing');
    const handler = jobs.find(({ name }) => name === 'filing.on-hearing-adjourned');
    await handler?.run({ ...hearing, eventId: 4242 } as never);
    await handler?.run({ ...hearing, eventId: 4242 } as never);
    assert.equal(hearingAdjourned.name, handler?.subscription?.event.name);
    const adjourned = await open();
    assert.equal(adjourned.status.entries.filter(({ kind }) => kind === 'hearing_adjourned').length, 1);
    assert.equal(adjourned.status.next, undefined);
  });

  it('has words and their meaning for everything that can happen, in three languages', () => {
    for (const lang of LANGS) {
      const { kinds, meanings } = filingTexts(lang).talon;
      for (const kind of timelineKinds) assert.notEqual(kinds[kind], meanings[kind]);
    }
  });
});
