import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { pino } from 'pino';
import type { Pdu } from 'smpp';
import { ManualClock } from '#platform/clock';
import type { DeliveryId } from '../../model/delivery.ts';
import type { Receipt } from '../../model/receipt.ts';
import { type CentreRules, type SmppCentre, startSmppCentre } from '../../testing/smpp-centre.ts';
import type { Channel, OutgoingMessage, SendOutcome } from '../channels/channel.ts';
import { smppChannel } from './smpp-channel.ts';
import { readSmppUrl, type SmppOptions } from './smpp-options.ts';

const clock = new ManualClock('2026-11-23T04:00:00Z');
const kazakh = 'Сізге сот шақыруы келді. Іс № 7517-26-00-2/1234. Уақыты: 24.11.2026, 10:30. Толығырақ: «Сот кабинеті».';
const message: OutgoingMessage = {
  deliveryId: '019ab000-0000-7000-8000-0000000000c5' as DeliveryId,
  address: '+77990000019',
  lang: 'kk',
  subject: '',
  text: 'Код: 907218',
  createdAt: clock.now(),
  expiresAt: undefined,
  acceptedParts: [],
};

interface Link {
  readonly centre: SmppCentre;
  readonly channel: Channel;
  readonly receipts: Receipt[];
  readonly logged: string[];
  send(text?: string, rest?: Partial<OutgoingMessage>): Promise<SendOutcome>;
}

async function link(
  t: TestContext,
  rules: CentreRules = {},
  given: Partial<SmppOptions> & { answerAfterMs?: number; onReceipt?: () => Promise<void> } = {},
): Promise<Link> {
  const { answerAfterMs, onReceipt, ...options } = given;
  const centre = await startSmppCentre(rules, answerAfterMs);
  const receipts: Receipt[] = [];
  const logged: string[] = [];
  const quick = { answerMs: 400, rebindMs: 20, perSecond: 1000, patienceMs: 300 };
  const channel = smppChannel({ ...readSmppUrl(centre.url), ...quick, ...options }, clock, {
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    onReceipt: async (receipt) => {
      await onReceipt?.();
      receipts.push(receipt);
    },
    random: () => 0.5,
  });
  t.after(async () => {
    await channel.close();
    await centre.close();
  });
  const send = (text = message.text, rest: Partial<OutgoingMessage> = {}) =>
    channel.send({ ...message, text, ...rest });
  return { centre, channel, receipts, logged, send };
}

const octets = (pdu: Pdu | undefined): Buffer => {
  const field = pdu?.short_message;
  if (!field || Buffer.isBuffer(field)) return field ?? Buffer.alloc(0);
  return Buffer.isBuffer(field.message) ? field.message : Buffer.from(field.message);
};

const words = (pdu: Pdu): string => {
  const field = pdu.message_payload ?? pdu.short_message;
  return field && !Buffer.isBuffer(field) ? String(field.message) : '';
};

async function until(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + 5_000;
  while (!isTrue()) {
    assert.ok(performance.now() < end, 'it never came true');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('the link is bound as transceiver of SMPP 3.4', async (t) => {
  const { centre, send } = await link(t);
  await send();
  const [bind] = centre.binds;
  assert.deepEqual([bind?.system_id, bind?.password, bind?.interface_version], ['court', 'secret', 0x34]);
});

test('a Kazakh text is sent in UCS-2 with a report asked for', async (t) => {
  const { centre, send } = await link(t);
  const outcome = await send('Қош келдіңіз, Әйгүл!');
  assert.deepEqual(outcome, {
    kind: 'accepted',
    isDelivered: false,
    acceptedParts: [{ part: 1, providerMessageId: 'm1' }],
  });
  const [pdu] = centre.submitted;
  assert.ok(pdu);
  assert.equal(words(pdu), 'Қош келдіңіз, Әйгүл!');
  const { data_coding, registered_delivery, source_addr, source_addr_ton, destination_addr, dest_addr_ton } = pdu;
  assert.deepEqual(
    { data_coding, registered_delivery, source_addr, source_addr_ton, destination_addr, dest_addr_ton },
    {
      data_coding: 8,
      registered_delivery: 1,
      source_addr: '1414',
      source_addr_ton: 3,
      destination_addr: '77990000019',
      dest_addr_ton: 1,
    },
  );
});

test('an English text is sent in the default alphabet', async (t) => {
  const { centre, send } = await link(t, {}, { from: 'AshyqSot' });
  await send('Code [907218]');
  const [pdu] = centre.submitted;
  assert.equal(pdu?.data_coding, 0);
  assert.equal(pdu?.source_addr_ton, 5);
  assert.equal(words(pdu as Pdu), 'Code [907218]');
});

test('a long text goes in parts with one reference, and is whole again', async (t) => {
  const { centre, channel, send } = await link(t);
  const outcome = await send(kazakh);
  assert.equal(channel.reportsFor({ ...message, text: kazakh }), 2);
  assert.deepEqual(outcome.acceptedParts, [
    { part: 1, providerMessageId: 'm1' },
    { part: 2, providerMessageId: 'm2' },
  ]);
  const headers = centre.submitted.map(({ short_message: field, esm_class }) => {
    assert.equal(esm_class, 0x40);
    assert.ok(field && !Buffer.isBuffer(field));
    return field.udh?.map((element) => [...element]);
  });
  assert.deepEqual(headers, [[[0, 3, 0xc5, 2, 1]], [[0, 3, 0xc5, 2, 2]]]);
  assert.equal(centre.submitted.map(words).join(''), kazakh);
});

test('a centre that cuts by itself gets the whole text in one payload', async (t) => {
  const { centre, channel, send } = await link(t, {}, { long: 'payload' });
  assert.equal((await send(kazakh)).acceptedParts.length, 1);
  assert.equal(channel.reportsFor({ ...message, text: kazakh }), 1);
  const [pdu] = centre.submitted;
  assert.equal(words(pdu as Pdu), kazakh);
  assert.equal(octets(pdu).length, 0);
});

const refusals: readonly [string, number, boolean, string][] = [
  ['throttled (0x58)', 0x58, false, 'smpp_0058'],
  ['a full queue (0x14)', 0x14, false, 'smpp_0014'],
  ['a system error (0x08)', 0x08, false, 'smpp_0008'],
  ['a wrong address (0x0b)', 0x0b, true, 'smpp_000b'],
  ['a wrong sender (0x0a)', 0x0a, true, 'smpp_000a'],
];

for (const [name, status, isFinal, failure] of refusals) {
  test(`${name} ${isFinal ? 'is final' : 'may pass'}`, async (t) => {
    const { send } = await link(t, { onSubmit: () => ({ status }) });
    assert.deepEqual(await send(), { kind: 'refused', isFinal, failure, acceptedParts: [] });
  });
}

test('a text throttled at its second part is carried on from there', async (t) => {
  const { centre, send } = await link(t, { onSubmit: (_pdu, number) => ({ status: number === 2 ? 0x58 : 0 }) });
  const first = await send(kazakh);
  assert.deepEqual(first, {
    kind: 'refused',
    isFinal: false,
    failure: 'smpp_0058',
    acceptedParts: [{ part: 1, providerMessageId: 'm1' }],
  });
  const second = await send(kazakh, { acceptedParts: [1] });
  assert.deepEqual(second.acceptedParts, [{ part: 2, providerMessageId: 'm3' }]);
  const [one, , three] = centre.submitted.map(words);
  assert.equal(`${one}${three}`, kazakh);
});

test('after throttling the next message waits', async (t) => {
  const { centre, send } = await link(t, { onSubmit: (_pdu, number) => ({ status: number === 1 ? 0x58 : 0 }) });
  await send();
  await send();
  const [first = 0, second = 0] = centre.arrivedAt;
  assert.ok(second - first >= 480, `${second - first} ms`);
});

test('no more are on their way than the window lets through', async (t) => {
  const { centre, send } = await link(t, {}, { window: 3, answerAfterMs: 100 });
  await Promise.all(Array.from({ length: 9 }, () => send()));
  assert.equal(centre.submitted.length, 9);
  assert.equal(centre.mostWaiting, 3);
});

test('no more go out in a second than the rate', async (t) => {
  const { centre, send } = await link(t, {}, { perSecond: 50 });
  await Promise.all(Array.from({ length: 11 }, () => send()));
  const took = (centre.arrivedAt.at(-1) ?? 0) - (centre.arrivedAt[0] ?? 0);
  assert.ok(took >= 180, `${took} ms`);
});

test('a link that breaks before the answer leaves the message uncertain', async (t) => {
  const { send } = await link(t, { onSubmit: () => 'hang-up' });
  assert.deepEqual(await send(), { kind: 'uncertain', failure: 'smpp_link_lost', acceptedParts: [] });
});

test('a centre that drops repeats passes a message on once, however often it comes', async (t) => {
  const rules: CentreRules = {
    dropsRepeats: true,
    onSubmit: (_pdu, number) => (number === 2 ? 'hang-up' : { status: 0 }),
  };
  const { centre, channel, send } = await link(t, rules, { dropsRepeats: true });
  assert.equal(channel.dropsRepeats, true);
  assert.equal((await send(kazakh)).kind, 'uncertain');
  const again = await send(kazakh);
  assert.deepEqual(again.acceptedParts, [
    { part: 1, providerMessageId: 'm1' },
    { part: 2, providerMessageId: 'm4' },
  ]);
  assert.equal(centre.submitted.length, 4);
  assert.equal(centre.taken.map(({ text }) => text).join(''), kazakh);
  await send(kazakh, { deliveryId: '019ab000-0000-7000-8000-0000000001c5' as DeliveryId });
  assert.equal(centre.taken.length, 4, 'the same words of another notice are another message');
});

test('an answer that never comes leaves the message uncertain and the link is begun anew', async (t) => {
  const { centre, send } = await link(t, { onSubmit: (_pdu, number) => (number === 1 ? 'silence' : { status: 0 }) });
  assert.equal((await send()).kind, 'uncertain');
  assert.equal((await send()).kind, 'accepted');
  assert.equal(centre.binds.length, 2);
});

test('a lost link is bound anew by itself', async (t) => {
  const { centre, send } = await link(t);
  await send();
  centre.breakLinks();
  await until(() => centre.binds.length === 2);
  assert.equal((await send()).kind, 'accepted');
});

test('a refused bind is told to the log, tried again slowly, and sends nothing', async (t) => {
  let status = 0x0e;
  const { centre, logged, send } = await link(t, { bindStatus: () => status }, { rebindMs: 10, patienceMs: 5_000 });
  await until(() => logged.some((line) => line.includes('refused the bind') && line.includes('smpp_000e')));
  const sending = send();
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(centre.binds.length, 1);
  assert.equal(centre.submitted.length, 0);
  status = 0;
  assert.equal((await sending).kind, 'accepted');
  assert.doesNotMatch(logged.join(), /secret|7990000019/);
});

test('without a centre a message goes back to its queue', async (t) => {
  const { centre, send } = await link(t);
  await send();
  await centre.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(await send(), { kind: 'refused', isFinal: false, failure: 'smpp_no_link', acceptedParts: [] });
});

test('a quiet link is tested, and a dead one is begun anew', async (t) => {
  let isAlive = true;
  const { centre } = await link(t, { answersEnquiries: () => isAlive }, { enquireMs: 30, answerMs: 60 });
  const warnings: Error[] = [];
  const warn = (warning: Error): void => void warnings.push(warning);
  process.on('warning', warn);
  t.after(() => process.off('warning', warn));
  await until(() => centre.commands.filter((command) => command === 'enquire_link').length >= 15);
  assert.equal(centre.binds.length, 1);
  assert.deepEqual(warnings, [], 'a link of days gathers no listeners');
  isAlive = false;
  await until(() => centre.binds.length === 2);
});

test('a report is acknowledged once it is recorded', async (t) => {
  const { centre, receipts, send } = await link(t);
  await send();
  assert.equal(await centre.report('m1', '+77990000019', 'DELIVRD'), 0);
  assert.deepEqual(receipts, [
    { provider: 'smpp', providerMessageId: 'm1', address: '+77990000019', state: 'delivered' },
  ]);
});

test('a report that could not be recorded is asked for again', async (t) => {
  let isUp = false;
  const onReceipt = async (): Promise<void> => {
    if (!isUp) throw new Error('the database is away');
  };
  const { centre, receipts, send } = await link(t, {}, { onReceipt });
  await send();
  assert.equal(await centre.report('m1', '+77990000019', 'DELIVRD'), 0x64);
  isUp = true;
  assert.equal(await centre.report('m1', '+77990000019', 'DELIVRD'), 0);
  assert.equal(receipts.length, 1);
});

for (const [word, state] of [
  ['UNDELIV', 'failed'],
  ['EXPIRED', 'failed'],
  ['REJECTD', 'failed'],
  ['ENROUTE', undefined],
  ['ACCEPTD', undefined],
  ['UNKNOWN', undefined],
] as const) {
  test(`a report of ${word} is ${state ?? 'not final'}`, async (t) => {
    const { centre, receipts, send } = await link(t);
    await send();
    assert.equal(await centre.report('m1', '+77990000019', word), 0);
    assert.deepEqual(
      receipts.map((receipt) => [receipt.state, receipt.failure]),
      state ? [[state, `smpp_${word.toLowerCase()}_000`]] : [],
    );
  });
}

test('a report in fields comes before a report in words', async (t) => {
  const { centre, receipts, send } = await link(t);
  await send();
  await centre.deliver({
    esm_class: 0x04,
    source_addr: '77990000019',
    short_message: Buffer.from('id:other stat:UNDELIV err:011'),
    receipted_message_id: 'm1',
    message_state: 2,
  });
  assert.deepEqual(receipts, [
    { provider: 'smpp', providerMessageId: 'm1', address: '+77990000019', state: 'delivered' },
  ]);
});

test('a message from a phone is acknowledged and left', async (t) => {
  const { centre, receipts, send } = await link(t);
  await send();
  const status = await centre.deliver({
    esm_class: 0,
    source_addr: '77990000019',
    short_message: Buffer.from('id:m1 stat:DELIVRD'),
  });
  assert.equal(status, 0);
  assert.deepEqual(receipts, []);
});

test('the link unbinds when it closes', async (t) => {
  const { centre, channel, send } = await link(t);
  await send();
  await channel.close();
  await until(() => centre.commands.includes('unbind'));
});

test('garbage from the centre ends the session and not the process', async (t) => {
  const { createServer } = await import('node:net');
  let connections = 0;
  const garbage = createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined);
    socket.write(Buffer.from('ffffffff00000000', 'hex'));
  });
  await new Promise<void>((resolve) => garbage.listen(0, '127.0.0.1', resolve));
  const { port } = garbage.address() as { port: number };
  const around = { log: pino({ level: 'silent' }), onReceipt: async () => undefined, random: () => 0.5 };
  const options = { ...readSmppUrl(new URL(`smpp://a:b@127.0.0.1:${port}/?from=1414`)), rebindMs: 5 };
  const channel = smppChannel(options, clock, around);
  t.after(async () => {
    await channel.close();
    garbage.close();
  });
  await until(() => connections >= 2);
});
