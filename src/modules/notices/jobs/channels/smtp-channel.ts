import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SmtpConnection from 'nodemailer/lib/smtp-connection';
import type { Channel, OutgoingMessage, SendOutcome } from './channel.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:587`, `smtps://…:465`. */
  readonly url: URL;
  /** Sender on the envelope and in the header. */
  readonly from: string;
  /** False only for a server on the same machine: elsewhere the text travels under TLS or not at all. */
  readonly mustEncrypt: boolean;
  /** The server drops a mail with a Message-ID that it took before. */
  readonly dropsRepeats?: boolean;
  /** Of each silence, in ms; default 20,000. */
  readonly silenceMs?: number;
  /** Of the whole conversation, in ms; default 60,000. */
  readonly wholeMs?: number;
}

/** Mail by SMTP (RFC 5321), a connection a message. Acceptance by the server is all that it ever reports. */
export function smtpChannel(options: SmtpOptions): Channel {
  const open = new Set<SmtpConnection>();
  return {
    kind: 'email',
    provider: 'smtp',
    dropsRepeats: options.dropsRepeats ?? false,
    reportsFor: () => 0,
    send: async (message) => {
      const messageId = `<${message.deliveryId}@${options.from.replace(/^.*@|>.*$/g, '')}>`;
      const mail = await compose(options.from, messageId, message);
      const connection = new SmtpConnection(connectionOptions(options));
      open.add(connection);
      try {
        return await converse(connection, options, { from: options.from, to: message.address, mail, messageId });
      } finally {
        connection.close();
        open.delete(connection);
      }
    },
    close: async () => {
      for (const connection of open) connection.close();
    },
  };
}

function connectionOptions({ url, mustEncrypt, silenceMs = 20_000 }: SmtpOptions): SmtpConnection.Options {
  const isSecure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isSecure ? 465 : 587),
    secure: isSecure,
    requireTLS: mustEncrypt && !isSecure,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    dnsTimeout: silenceMs,
  };
}

/** The message id is the delivery's, so that a mail found in an inbox leads to its row in the ledger. */
async function compose(from: string, messageId: string, message: OutgoingMessage): Promise<Buffer> {
  const { address, subject, text, createdAt, lang, leaveUrl } = message;
  const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': lang, ...leaveHeaders(leaveUrl) };
  const date = new Date(createdAt.epochMilliseconds);
  const options = { from, to: address, subject, text, messageId, date, headers, textEncoding: 'base64' } as const;
  return await new MailComposer({ ...options, disableFileAccess: true, disableUrlAccess: true }).compile().build();
}

/** RFC 2369 and RFC 8058: one press in the mail program; the address must be https for that. The mail's own relay signs them. */
function leaveHeaders(leaveUrl: string | undefined): Readonly<Record<string, string>> {
  if (!leaveUrl) return {};
  const oneClick = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { 'List-Unsubscribe': `<${leaveUrl}>`, ...(leaveUrl.startsWith('https:') ? oneClick : {}) };
}

interface Letter {
  readonly from: string;
  readonly to: string;
  readonly mail: Buffer;
  readonly messageId: string;
}

function converse(connection: SmtpConnection, options: SmtpOptions, letter: Letter): Promise<SendOutcome> {
  const { url, wholeMs = 60_000 } = options;
  const progress = { isTextBegun: false };
  return new Promise<SendOutcome>((resolve) => {
    const end = (outcome: SendOutcome): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const fail = (thrown: SmtpFailure): void => end(outcomeOf(thrown, progress.isTextBegun));
    const timer = setTimeout(() => fail({ code: 'ETIMEDOUT' }), wholeMs);
    const send = (): void =>
      connection.send({ from: bare(letter.from), to: letter.to }, textOf(letter.mail, progress), (error) =>
        error ? fail(error) : end(accepted(letter.messageId)),
      );
    connection.once('error', fail);
    connection.connect((error) => {
      if (error) fail(error);
      else if (!url.username) send();
      else {
        const credentials = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
        connection.login({ credentials }, (refused) => (refused ? fail(refused) : send()));
      }
    });
  });
}

/** Read only once the server has asked for the text (354): from then on it may take the message without our knowing. */
function textOf(mail: Buffer, progress: { isTextBegun: boolean }): Readable {
  return Readable.from(
    (function* () {
      progress.isTextBegun = true;
      yield mail;
    })(),
  );
}

const bare = (address: string): string => /<([^>]+)>/.exec(address)?.[1] ?? address;

const accepted = (providerMessageId: string): SendOutcome => ({
  kind: 'accepted',
  isDelivered: false,
  acceptedParts: [{ part: 1, providerMessageId }],
});

interface SmtpFailure {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** The server's words are left out: they repeat the address. Refusals of our own login or sender pass with the configuration. */
function outcomeOf({ code, responseCode, command }: SmtpFailure, isTextBegun: boolean): SendOutcome {
  const failure = responseCode ? `smtp_${responseCode}` : `smtp_${(code ?? 'failed').toLowerCase()}`;
  if (isTextBegun && !responseCode) return { kind: 'uncertain', failure, acceptedParts: [] };
  const isAboutAddressee = command === 'RCPT TO' || command === 'DATA' || (code === 'EENVELOPE' && command === 'API');
  const isFinal = isAboutAddressee && (responseCode === undefined || responseCode >= 500);
  return { kind: 'refused', isFinal, failure, acceptedParts: [] };
}
