import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { pino } from 'pino';
import { NumbersAway } from '#modules/cases';
import type { Behaviour } from '#modules/egov/testing';
import { ManualClock } from '#platform/clock';
import { isHouseError } from '#platform/errors';
import { Metrics } from '#platform/metrics';
import {
  inventCase,
  inventPaper,
  type Manner,
  startTorelikSimulator,
  type TorelikSimulator,
} from '../testing/index.ts';
import type { NationalSystem } from './national-system.ts';
import { nationalSystemAt, noNationalSystem } from './national-system-at.ts';

const NOW = '2026-11-23T04:00:00Z';
const clock = new ManualClock(NOW);
const logged: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
const metrics = new Metrics();

describe('the way to the national system', () => {
  let simulator: TorelikSimulator;
  let system: NationalSystem;
  const paper = inventPaper('d1', {}, Buffer.alloc(700_000, 'қ'));
  const card = inventCase({
    documents: [paper.card],
    hearings: [
      {
        ...{ key: 'h1', startsAt: '2026-12-01T10:00:00+05:00', minutes: 60, room: '304', purpose: 'preliminary' },
        ...{ state: 'set' },
      },
    ],
    judge: { iin: '800101300018', surname: 'Сынақбаев', givenName: 'Әлихан' },
  });
  const { number } = card;
  const document = { number, sha256: paper.card.sha256, sizeBytes: paper.card.sizeBytes };
  const wish = (key: string = crypto.randomUUID()) => ({
    ...{ key, courtCode: '7517', kind: '2', category: 'loan', language: 'kk' as const, after: 0 },
    receivedOn: Temporal.PlainDate.from('2026-11-20'),
    parties: [
      { role: 'claimant' as const, kind: 'person' as const, number: '950214600022', name: 'Бейсенова <Айша>' },
      { role: 'respondent' as const, kind: 'organisation' as const, name: '«Үлгі» ЖШС' },
    ],
  });
  const events = (cursor = '', most = 50) => system.listEvents({ courtCode: '7517', cursor, most });

  before(async () => {
    simulator = await startTorelikSimulator({ now: NOW });
    await simulator.addCase(card);
    await simulator.addDocument(paper.bytes);
    system = nationalSystemAt({ url: simulator.url, clock, log, metrics, timeoutMs: 400 });
  });
  after(() => simulator.close());
  beforeEach(async () => {
    await simulator.wire('honest');
    await simulator.manner('honest');
  });

  it('gives one number for one key, the next one for another, and goes on after ours', async () => {
    const asked = wish();
    const [first, again] = [await system.numbers.give(asked), await system.numbers.give(asked)];
    assert.deepEqual(first, again);
    assert.equal(first.kind === 'given' && first.number, '7517-26-00-2/502');
    assert.equal(first.kind === 'given' && first.registeredOn.toString(), '2026-11-23');
    const next = await system.numbers.give({ ...wish(), after: 900 });
    assert.equal(next.kind === 'given' && next.number, '7517-26-00-2/901');
    assert.equal(await system.numbers.lastSequence({ courtCode: '7517', year: 2026, kind: '2' }), 901);
    assert.equal(await system.numbers.lastSequence({ courtCode: '7517', year: 2026, kind: '2а' }), 0);
  });

  it('gives the same number when the answer to the first question was lost', async () => {
    const asked = wish();
    await simulator.wire('hangs-up');
    await assert.rejects(system.numbers.give(asked), NumbersAway);
    await simulator.wire('silent');
    await assert.rejects(system.numbers.give(asked), NumbersAway);
    await simulator.wire('honest');
    const answer = await system.numbers.give(asked);
    assert.equal(answer.kind === 'given' && answer.number, (await simulator.numbers())[asked.key]);
  });

  it('says that it will not register something, with its code', async () => {
    await simulator.manner('refusing');
    assert.deepEqual(await system.numbers.give(wish()), { kind: 'refused', code: 'CATEGORY_UNKNOWN' });
  });

  it('brings a case whole, and nothing for a number that it does not know', async () => {
    const found = await system.findCase(number);
    assert.equal(found?.parties.length, 2);
    assert.equal(found?.parties[1]?.name.kind === 'organisation' && found.parties[1].name.ru, 'ТОО «Үлгі»');
    assert.equal(found?.hearings[0]?.startsAt.toString(), '2026-12-01T05:00:00Z');
    assert.equal(found?.terms[1]?.from.toString(), '2026-11-09');
    assert.deepEqual(found?.judge, { ...card.judge, patronymic: undefined });
    assert.equal(await system.findCase('7517-26-00-2/9999'), undefined);
  });

  it('brings a document part by part, and only bytes that have its hash', async () => {
    const before = (await simulator.questions()).length;
    const bytes = await system.readDocument(document);
    assert.ok(bytes?.equals(paper.bytes));
    assert.equal((await simulator.questions()).length - before, Math.ceil(paper.bytes.length / (512 * 1024)));
    assert.equal(await system.readDocument({ ...document, sha256: 'a'.repeat(64) }), undefined);
    await simulator.manner('other-bytes');
    await assert.rejects(system.readDocument(document), (thrown) => isHouseError(thrown, 'TORELIK_FOREIGN'));
    await simulator.manner('honest');
    const wrong = { ...document, sizeBytes: document.sizeBytes + 1 };
    await assert.rejects(system.readDocument(wrong), (thrown) => isHouseError(thrown, 'TORELIK_FOREIGN'));
  });

  it('tells events page by page after a cursor, of the asked court alone', async () => {
    const seen = await events();
    for (const stage of ['examination', 'decided', 'in_force']) {
      await simulator.emit({ caseNumber: number, change: { kind: 'stage_changed', stage } });
    }
    await simulator.emit({ caseNumber: '7518-26-00-2/1', change: { kind: 'stage_changed', stage: 'accepted' } });
    const first = await events(seen.cursor, 2);
    assert.deepEqual([first.events.length, first.hasMore], [2, true]);
    const second = await events(first.cursor, 2);
    assert.deepEqual([second.events.length, second.hasMore], [1, false]);
    assert.deepEqual((await events(second.cursor)).events, []);
    assert.deepEqual(second.events[0]?.change, { kind: 'stage_changed', stage: 'in_force', ground: undefined });
  });

  const failures: readonly [Behaviour | { readonly manner: Manner }, string][] = [
    [{ slow: 2_000 }, 'TORELIK_SILENT'],
    ['silent', 'TORELIK_SILENT'],
    ['hangs-up', 'TORELIK_SILENT'],
    ['redirect', 'TORELIK_SILENT'],
    ['fault', 'TORELIK_FAILED'],
    ['refused', 'TORELIK_FAILED'],
    ['register-failed', 'TORELIK_FAILED'],
    ['unavailable', 'TORELIK_FAILED'],
    ['html', 'TORELIK_UNREADABLE'],
    ['truncated', 'TORELIK_UNREADABLE'],
    ['entity-bomb', 'TORELIK_UNREADABLE'],
    ['broken-letters', 'TORELIK_UNREADABLE'],
    ['endless', 'TORELIK_UNREADABLE'],
    [{ manner: 'changed-schema' }, 'TORELIK_UNREADABLE'],
    ['another-request', 'TORELIK_FOREIGN'],
  ];
  for (const [behaviour, code] of failures) {
    const name = typeof behaviour === 'string' ? behaviour : JSON.stringify(behaviour);
    it(`that is ${name} gives ${code}, and may be asked again`, async () => {
      const asked = wish();
      if (typeof behaviour === 'object' && 'manner' in behaviour) await simulator.manner(behaviour.manner);
      else await simulator.wire(behaviour);
      for (const ask of [() => system.findCase(number), () => events(), () => system.readDocument(document)]) {
        await assert.rejects(ask(), (thrown) => isHouseError(thrown, code) && thrown.retry);
      }
      await assert.rejects(system.numbers.give(asked), (thrown) => {
        return thrown instanceof NumbersAway && `TORELIK_${thrown.failure.toUpperCase()}` === code;
      });
      await assert.rejects(system.numbers.lastSequence({ courtCode: '7517', year: 2026, kind: '2' }), NumbersAway);
      await simulator.wire('honest');
      await simulator.manner('honest');
      assert.equal((await system.numbers.give(asked)).kind, 'given');
    });
  }

  it('is silent when its process is gone, and nothing of what was asked reaches log or metrics', async () => {
    const gone = await startTorelikSimulator();
    await gone.close();
    const away = nationalSystemAt({ url: gone.url, clock, log, metrics });
    await assert.rejects(away.findCase(number), (thrown) => isHouseError(thrown, 'TORELIK_SILENT'));
    const told = logged.join('') + (await metrics.print());
    assert.match(told, /egov_questions_total\{register="case",outcome="EGOV_REGISTER_SILENT"\} [1-9]/);
    assert.doesNotMatch(told, /950214600022|451140900025|Бейсенова|7517-26-00-2|demo:|:demo/);
  });

  it('that is not there refuses every question', async () => {
    const refused = (thrown: unknown) => isHouseError(thrown, 'TORELIK_NOT_CONNECTED') && !thrown.retry;
    await assert.rejects(noNationalSystem.findCase(number), refused);
    await assert.rejects(noNationalSystem.listEvents({ courtCode: '7517', cursor: '', most: 1 }), refused);
    await assert.rejects(noNationalSystem.readDocument(document), refused);
    const away = (thrown: unknown) => thrown instanceof NumbersAway && thrown.failure === 'not_connected';
    await assert.rejects(noNationalSystem.numbers.give(wish()), away);
    await assert.rejects(noNationalSystem.numbers.lastSequence({ courtCode: '7517', year: 2026, kind: '2' }), away);
  });
});
