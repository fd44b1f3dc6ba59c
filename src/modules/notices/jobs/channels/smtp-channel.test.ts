import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import type { SMTPServerOptions } from 'smtp-server';
import type { DeliveryId } from '../../model/delivery.ts';
import { startMailServer, type TestMailServer } from '../../testing/smtp-server.ts';
import type { OutgoingMessage, SendOutcome } from './channel.ts';
import { type SmtpOptions, smtpChannel } from './smtp-channel.ts';

const message: OutgoingMessage = {
  deliveryId: '019ab000-0000-7000-8000-000000000001' as DeliveryId,
  address: 'aisha@example.kz',
  lang: 'kk',
  subject: 'Сот отырысы туралы хабарлама',
  text: 'Құрметті Айша!\nСот отырысы: 24.11.2026, 10:30.\n.нүктеден басталған жол\n',
  createdAt: Temporal.Instant.from('2026-11-23T04:00:00Z'),
  expiresAt: undefined,
  acceptedParts: [],
};

function answer(code: number): Error {
  return Object.assign(new Error('aisha@example.kz is not here'), { responseCode: code });
}

async function server(t: TestContext, options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const started = await startMailServer(options);
  t.after(() => started.close());
  return started;
}

async function send(
  url: URL,
  options: Partial<SmtpOptions> = {},
  given: Partial<OutgoingMessage> = {},
): Promise<SendOutcome> {
  const from = 'Ашық сот <sot@court.example.kz>';
  const channel = smtpChannel({ url, from, mustEncrypt: false, silenceMs: 300, wholeMs: 2_000, ...options });
  const outcome = await channel.send({ ...message, ...given });
  await channel.close();
  return outcome;
}

test('a mail arrives whole, in Kazakh, marked as made by a machine, named by its delivery', async (t) => {
  const { url, mails, recipients } = await server(t);
  const outcome = await send(url);
  const id = `<${message.deliveryId}@court.example.kz>`;
  assert.deepEqual(outcome, {
    kind: 'accepted',
    isDelivered: false,
    acceptedParts: [{ part: 1, providerMessageId: id }],
  });
  assert.deepEqual(recipients, ['aisha@example.kz']);
  const [head = '', body = ''] = mails[0]?.split('\r\n\r\n') ?? [];
  assert.match(head, new RegExp(`^Message-ID: ${id}`, 'm'));
  assert.match(head, /^Auto-Submitted: auto-generated/m);
  assert.match(head, /^Content-Language: kk/m);
  assert.match(head, /^Date: Mon, 23 Nov 2026 04:00:00 \+0000/m);
  assert.equal(decodedSubject(head), message.subject);
  assert.equal(Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n'), message.text);
});

test('a letter to a subscriber says in its head how to leave with one press (RFC 8058), over https only', async (t) => {
  const { url, mails } = await server(t);
  const leaveUrl = 'https://sot.example.kz/kk/subscriptions/leave/019ab000.aa';
  await send(url, {}, { leaveUrl });
  await send(url, {}, { leaveUrl: 'http://localhost:3000/kk/subscriptions/leave/019ab000.aa' });
  await send(url);
  const heads = mails.map((mail) => (mail.split('\r\n\r\n')[0] ?? '').replace(/\r\n\s+/g, ' '));
  assert.match(heads[0] ?? '', new RegExp(`^List-Unsubscribe: <${leaveUrl}>`, 'm'));
  assert.match(heads[0] ?? '', /^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  assert.match(heads[1] ?? '', /^List-Unsubscribe: <http:/m);
  assert.doesNotMatch(heads[1] ?? '', /List-Unsubscribe-Post/);
  assert.doesNotMatch(heads[2] ?? '', /List-Unsubscribe/);
});

test('a subject cannot add headers', async (t) => {
  const { url, mails } = await server(t);
  await send(url, {}, { subject: 'Код\r\nBcc: everyone@example.kz' });
  const [head = ''] = mails[0]?.split('\r\n\r\n') ?? [];
  assert.doesNotMatch(head, /^Bcc:/m);
});

const refusals: readonly [string, SMTPServerOptions, SendOutcome][] = [
  ['550 to the addressee is final', { onRcptTo: (_a, _s, done) => done(answer(550)) }, refused(true, 'smtp_550')],
  ['450 to the addressee may pass', { onRcptTo: (_a, _s, done) => done(answer(450)) }, refused(false, 'smtp_450')],
  ['554 to the text is final', { onData: afterText(() => answer(554)) }, refused(true, 'smtp_554')],
  ['451 to the text may pass', { onData: afterText(() => answer(451)) }, refused(false, 'smtp_451')],
  [
    '550 to the sender is ours to mend',
    { onMailFrom: (_a, _s, done) => done(answer(550)) },
    refused(false, 'smtp_550'),
  ],
  ['554 at the door may pass', { onConnect: (_s, done) => done(answer(554)) }, refused(false, 'smtp_554')],
];

for (const [name, options, expected] of refusals) {
  test(`${name}, and only its code is kept`, async (t) => {
    const { url, mails } = await server(t, options);
    assert.deepEqual(await send(url), expected);
    assert.deepEqual(mails, []);
  });
}

test('a connection that ends before the text may be tried again', async (t) => {
  const { url } = await server(t, { onMailFrom: () => undefined });
  assert.deepEqual(await send(url), refused(false, 'smtp_etimedout'));
});

test('a connection that ends in the middle of the text is uncertain', async (t) => {
  const breaking = await startBreakingServer();
  t.after(() => breaking.close());
  const outcome = await send(breaking.url);
  assert.equal(outcome.kind, 'uncertain');
});

test('a server that took the text and fell silent is uncertain', async (t) => {
  const { url } = await server(t, { onData: (stream) => void stream.resume() });
  assert.deepEqual(await send(url), { kind: 'uncertain', failure: 'smtp_etimedout', acceptedParts: [] });
});

test('a server that only drips is left after the whole time', async (t) => {
  const dripping = createServer((socket) => {
    const drip = setInterval(() => socket.write('220-wait\r\n'), 50);
    socket.on('close', () => clearInterval(drip));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => dripping.listen(0, '127.0.0.1', resolve));
  t.after(() => dripping.close());
  const url = new URL(`smtp://127.0.0.1:${(dripping.address() as AddressInfo).port}`);
  const began = performance.now();
  assert.deepEqual(await send(url, { wholeMs: 500 }), refused(false, 'smtp_etimedout'));
  assert.ok(performance.now() - began < 1_500);
});

test('no server at all may be there later', async () => {
  const outcome = await send(new URL('smtp://127.0.0.1:9'));
  assert.deepEqual({ ...outcome, failure: '' }, refused(false, ''));
});

test('a wrong password is ours to mend', async (t) => {
  const { url } = await server(t, {
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'court' && password === 'right/пароль' ? done(null, { user: 'court' }) : done(answer(535)),
  });
  url.username = 'court';
  url.password = 'wrong';
  assert.deepEqual(await send(url), refused(false, 'smtp_535'));
  url.password = encodeURIComponent('right/пароль');
  assert.equal((await send(url)).kind, 'accepted');
});

test('a text never travels in the open to a server that offers no encryption', async (t) => {
  const { url, mails } = await server(t);
  const outcome = await send(url, { mustEncrypt: true });
  assert.equal(outcome.kind === 'refused' && !outcome.isFinal, true);
  assert.deepEqual(mails, []);
});

test('a certificate of nobody is not believed', async (t) => {
  const { url, mails } = await server(t, { disabledCommands: [] });
  const outcome = await send(url, { mustEncrypt: true });
  assert.equal(outcome.kind === 'refused' && !outcome.isFinal, true);
  assert.deepEqual(mails, []);
});

/** Speaks SMTP as far as the text, then pulls the plug at its first octets. */
async function startBreakingServer(): Promise<{ readonly url: URL; close(): void }> {
  const replies: Readonly<Record<string, string>> = {
    EHLO: '250 OK',
    MAIL: '250 OK',
    RCPT: '250 OK',
    DATA: '354 go on',
  };
  const server = createServer((socket) => {
    let isText = false;
    socket.on('error', () => undefined);
    socket.write('220 test\r\n');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      if (isText) socket.destroy();
      for (const line of isText ? [] : chunk.trimEnd().split('\r\n')) {
        const word = line.slice(0, 4).toUpperCase();
        socket.write(`${replies[word] ?? '500 what'}\r\n`);
        isText ||= word === 'DATA';
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`smtp://127.0.0.1:${port}`), close: () => void server.close() };
}

function refused(isFinal: boolean, failure: string): SendOutcome {
  return { kind: 'refused', isFinal, failure, acceptedParts: [] };
}

function afterText(end: () => Error): SMTPServerOptions['onData'] {
  return (stream, _session, done) => void stream.resume().on('end', () => done(end()));
}

function decodedSubject(head: string): string {
  const folded = /^Subject: ((?:.*\r\n[ \t])*.*)$/m.exec(head)?.[1] ?? '';
  return folded
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_all, form: string, text: string) =>
      form.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/g, (_hex, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
            'latin1',
          ).toString('utf8'),
    );
}
