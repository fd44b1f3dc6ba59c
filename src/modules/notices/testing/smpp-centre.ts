import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import smpp, { type Pdu, type PduFields } from 'smpp';

/** What the centre does with a submit_sm: a status, or nothing, or an end of the link. */
export type CentreAnswer = { readonly status: number; readonly messageId?: string } | 'silence' | 'hang-up';

export interface CentreRules {
  /** Status of the answer to a bind; default 0. */
  readonly bindStatus?: () => number;
  /** Default: accepted as `m1`, `m2`, … */
  readonly onSubmit?: (pdu: Pdu, number: number) => CentreAnswer;
  /** Default: true. */
  readonly answersEnquiries?: () => boolean;
  /** Takes a submit_sm for the one that had its destination, user_message_reference and octets. Default: false. */
  readonly dropsRepeats?: boolean;
  /** Told of a message that goes on to its phone, before the sender is answered. */
  readonly onTaken?: (message: TakenMessage) => void;
}

/** A message as it would go on to the phone, and how often it came. */
export interface TakenMessage {
  readonly messageId: string;
  /** `+77XXXXXXXXX`. */
  readonly to: string;
  /** user_message_reference of its submit_sm: parts of one text have one. */
  readonly reference: number | undefined;
  /** Words of this part. */
  readonly text: string;
  times: number;
}

/** A short message centre on a loopback port that speaks SMPP 3.4. */
export class SmppCentre {
  readonly submitted: Pdu[] = [];
  /** What went on to phones, oldest first. */
  readonly taken: TakenMessage[] = [];
  readonly #takenBy = new Map<string, TakenMessage>();
  /** Times of arrival in ms, beside `submitted`. */
  readonly arrivedAt: number[] = [];
  /** Commands of everything else that came, e.g. `enquire_link`, with binds. */
  readonly commands: string[] = [];
  readonly binds: PduFields[] = [];
  /** Most submit_sm that waited for their answer at once. */
  mostWaiting = 0;
  readonly #rules: CentreRules;
  readonly #answerAfterMs: number;
  readonly #server: smpp.Server;
  #waiting = 0;
  #bound: smpp.Session | undefined;

  constructor(rules: CentreRules, answerAfterMs: number) {
    this.#rules = rules;
    this.#answerAfterMs = answerAfterMs;
    this.#server = smpp.createServer((session) => {
      session.on('error', () => session.destroy());
      session.on('pdu', (pdu) => {
        if (!pdu.isResponse()) this.#take(session, pdu);
      });
    });
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get url(): URL {
    const { port } = this.#server.address() as AddressInfo;
    return new URL(`smpp://court:secret@127.0.0.1:${port}/?from=1414`);
  }

  #take(session: smpp.Session, pdu: Pdu): void {
    if (pdu.command !== 'submit_sm') this.commands.push(pdu.command);
    if (pdu.command === 'submit_sm') this.#takeMessage(session, pdu);
    else if (pdu.command === 'bind_transceiver') this.#bind(session, pdu);
    else if (pdu.command !== 'enquire_link' || this.#rules.answersEnquiries?.() !== false) session.send(pdu.response());
    if (pdu.command === 'unbind') session.close();
  }

  #bind(session: smpp.Session, pdu: Pdu): void {
    this.binds.push(pdu);
    const status = this.#rules.bindStatus?.() ?? 0;
    session.send(pdu.response({ command_status: status, system_id: 'centre' }));
    if (status === 0) this.#bound = session;
  }

  #takeMessage(session: smpp.Session, pdu: Pdu): void {
    const number = this.submitted.push(pdu);
    this.arrivedAt.push(performance.now());
    this.#waiting += 1;
    this.mostWaiting = Math.max(this.mostWaiting, this.#waiting);
    setTimeout(() => {
      this.#waiting -= 1;
      const said = this.#rules.onSubmit?.(pdu, number) ?? { status: 0 };
      if (said === 'silence') return;
      if (said === 'hang-up') return session.destroy();
      const { messageId } = this.#goOn(pdu, said.messageId ?? `m${number}`, said.status);
      session.send(pdu.response({ command_status: said.status, message_id: messageId }));
    }, this.#answerAfterMs);
  }

  #goOn(pdu: Pdu, messageId: string, status: number): TakenMessage {
    const { destination_addr: to = '', user_message_reference: reference } = pdu;
    const { text, header } = wordsOf(pdu);
    const key = JSON.stringify([to, reference, text, header]);
    const first = this.#rules.dropsRepeats && reference !== undefined ? this.#takenBy.get(key) : undefined;
    const message = first ?? { messageId, to: `+${to}`, reference, text, times: 0 };
    message.times += 1;
    if (!first && status === 0) {
      this.taken.push(message);
      this.#rules.onTaken?.(message);
      this.#takenBy.set(key, message);
    }
    return message;
  }

  /** Sends a PDU to the last bound session. @returns the status of its answer */
  deliver(fields: PduFields): Promise<number> {
    return new Promise((resolve, reject) => {
      const pdu = new smpp.PDU('deliver_sm', fields);
      const isSent = this.#bound?.send(pdu, ({ command_status }) => resolve(command_status));
      if (!isSent) reject(new Error('nobody is bound'));
    });
  }

  /** A receipt in the words of Appendix B of SMPP 3.4. @returns the status of its answer */
  report(messageId: string, address: string, word: string): Promise<number> {
    const times = 'submit date:2611230900 done date:2611230901';
    const text = `id:${messageId} sub:001 dlvrd:001 ${times} stat:${word} err:000 text:`;
    const fields = { esm_class: 0x04, source_addr: address.replace('+', ''), destination_addr: '1414' };
    return this.deliver({ ...fields, short_message: Buffer.from(text) });
  }

  /** Whole texts that a phone has got, the newest first; parts of one text follow each other. */
  messagesTo(phone: string): readonly string[] {
    const whole = new Map<number | undefined, string>();
    for (const { to, reference, text } of this.taken) {
      if (to === phone) whole.set(reference, (whole.get(reference) ?? '') + text);
    }
    return [...whole.values()].reverse();
  }

  breakLinks(): void {
    for (const session of [...this.#server.sessions]) session.destroy();
  }

  async close(): Promise<void> {
    this.breakLinks();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function wordsOf({ short_message, message_payload }: Pdu): { readonly text: string; readonly header: string } {
  const field = message_payload ?? short_message;
  if (!field || Buffer.isBuffer(field)) return { text: field?.toString('latin1') ?? '', header: '' };
  const { message, udh = [] }: { readonly message: string | Buffer; readonly udh?: readonly Buffer[] } = field;
  return { text: String(message), header: udh.map((octets) => octets.toString('hex')).join() };
}

/** @param answerAfterMs default 0 */
export async function startSmppCentre(rules: CentreRules = {}, answerAfterMs = 0): Promise<SmppCentre> {
  const centre = new SmppCentre(rules, answerAfterMs);
  await centre.listen();
  return centre;
}
