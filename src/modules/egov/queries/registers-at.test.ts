import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { pino } from 'pino';
import { ManualClock } from '#platform/clock';
import { isHouseError } from '#platform/errors';
import { Metrics } from '#platform/metrics';
import { type Behaviour, inventOrganisation, inventPerson, startEgovSimulator } from '../testing/index.ts';
import { noRegisters } from './no-registers.ts';
import { registersAt } from './registers-at.ts';

const clock = new ManualClock('2026-11-23T04:00:00Z');
const aisha = inventPerson();
const gone = inventPerson({
  iin: '970315500044',
  surname: 'Әли',
  given: 'Нұр',
  patronymic: 'Абай ұлы',
  sex: 'male',
  isAlive: false,
});
const company = inventOrganisation();
const simulator = await startEgovSimulator({
  clock,
  people: [aisha, gone],
  organisations: [company, inventOrganisation({ bin: '451240731046' })],
  numbers: [{ phone: '+77990000019', iin: aisha.iin }],
});
after(() => simulator.close());

const logged: string[] = [];
const metrics = new Metrics();
const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
const registers = registersAt({ url: simulator.url, clock, log, metrics, timeoutMs: 300 });
beforeEach(() => simulator.behave('honest'));

test('a person is found by IIN, with names as people write them', async () => {
  assert.deepEqual(await registers.persons.findByIin(aisha.iin), aisha);
});

test('the register says who has died', async () => {
  assert.deepEqual(await registers.persons.findByIin(gone.iin), gone);
});

test('nobody is found by an unknown IIN', async () => {
  assert.equal(await registers.persons.findByIin('961208600031'), undefined);
});

test('an organisation is found by BIN with its head', async () => {
  assert.deepEqual(await registers.organisations.findByBin(company.bin), company);
  assert.equal(await registers.organisations.findByBin('451241731150'), undefined);
});

test('the base of mobile citizens says whose number it is', async () => {
  const { whoseNumber } = registers.subscribers;
  assert.equal(await whoseNumber('+77990000019', aisha.iin), 'belongs');
  assert.equal(await whoseNumber('+77990000019', gone.iin), 'other');
  assert.equal(await whoseNumber('+77990000027', aisha.iin), 'unknown');
});

test('a slow answer within the time is an answer', async () => {
  simulator.behave({ slow: 50 });
  assert.ok(await registers.persons.findByIin(aisha.iin));
});

const failures: readonly [Behaviour, string][] = [
  [{ slow: 2_000 }, 'EGOV_REGISTER_SILENT'],
  ['silent', 'EGOV_REGISTER_SILENT'],
  ['hangs-up', 'EGOV_REGISTER_SILENT'],
  ['redirect', 'EGOV_REGISTER_SILENT'],
  ['fault', 'EGOV_REGISTER_FAILED'],
  ['refused', 'EGOV_REGISTER_FAILED'],
  ['register-failed', 'EGOV_REGISTER_FAILED'],
  ['unavailable', 'EGOV_REGISTER_FAILED'],
  ['html', 'EGOV_REGISTER_ANSWER_UNREADABLE'],
  ['truncated', 'EGOV_REGISTER_ANSWER_UNREADABLE'],
  ['entity-bomb', 'EGOV_REGISTER_ANSWER_UNREADABLE'],
  ['broken-letters', 'EGOV_REGISTER_ANSWER_UNREADABLE'],
  ['endless', 'EGOV_REGISTER_ANSWER_UNREADABLE'],
  ['two-people', 'EGOV_REGISTER_ANSWER_UNREADABLE'],
  ['another-person', 'EGOV_REGISTER_ANSWER_FOREIGN'],
  ['another-request', 'EGOV_REGISTER_ANSWER_FOREIGN'],
];

for (const [behaviour, code] of failures) {
  const name = typeof behaviour === 'string' ? behaviour : 'too slow';
  test(`a register that is ${name} gives ${code} and may be asked again`, async () => {
    simulator.behave(behaviour);
    const questions = [
      () => registers.persons.findByIin(aisha.iin),
      () => registers.organisations.findByBin(company.bin),
      () => registers.subscribers.whoseNumber('+77990000019', aisha.iin),
    ];
    for (const ask of questions) {
      const isExpected = (thrown: unknown): boolean => isHouseError(thrown, code) && thrown.retry;
      await assert.rejects(ask, isExpected);
    }
    simulator.behave('honest');
    assert.ok(await registers.persons.findByIin(aisha.iin));
  });
}

test('a register that nobody runs is silent', async () => {
  const absent = registersAt({ url: new URL('http://127.0.0.1:9/'), clock, log, metrics });
  await assert.rejects(absent.persons.findByIin(aisha.iin), (thrown) => isHouseError(thrown, 'EGOV_REGISTER_SILENT'));
});

test('a wrong password is refused by the gateway', async () => {
  const url = new URL(simulator.url);
  url.password = 'wrong';
  const stranger = registersAt({ url, clock, log, metrics });
  await assert.rejects(stranger.persons.findByIin(aisha.iin), (thrown) => isHouseError(thrown, 'EGOV_REGISTER_FAILED'));
});

test('what is no IIN is never asked', async () => {
  const before = simulator.questions.length;
  for (const iin of ['', '95021460002', '95021460002a', '950214600022</iin>', ' 950214600022']) {
    await assert.rejects(registers.persons.findByIin(iin), RangeError);
  }
  await assert.rejects(registers.subscribers.whoseNumber('87990000019', aisha.iin), RangeError);
  assert.equal(simulator.questions.length, before);
});

test('a question carries its own id and the time of Almaty', async () => {
  await registers.persons.findByIin(aisha.iin);
  await registers.persons.findByIin(aisha.iin);
  const [one, two] = simulator.questions.slice(-2).map((xml) => /<messageId>([^<]+)/.exec(xml)?.[1]);
  assert.notEqual(one, two);
  assert.match(simulator.questions.at(-1) ?? '', /<messageDate>2026-11-23T09:00:00\.000\+05:00</);
});

test('neither log nor metrics hold what was asked or answered', async () => {
  const told = logged.join('') + (await metrics.print());
  assert.match(told, /egov_questions_total\{register="persons",outcome="EGOV_REGISTER_ANSWER_FOREIGN"\} [1-9]/);
  assert.doesNotMatch(told, /950214600022|970315500044|7990000019|Бейсенова|БЕЙСЕНОВА|451140900025|demo:|:demo/i);
});

test('a court without an agreement refuses every question and says what to do instead', async () => {
  const asked = noRegisters.persons.findByIin(aisha.iin);
  await assert.rejects(asked, (thrown) => isHouseError(thrown, 'EGOV_NOT_CONNECTED') && !thrown.retry);
  await assert.rejects(noRegisters.organisations.findByBin(company.bin));
  await assert.rejects(noRegisters.subscribers.whoseNumber('+77990000019', aisha.iin));
});
