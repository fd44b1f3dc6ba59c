import type { Pdu } from 'smpp';
import smpp from 'smpp';
import type { Log } from '#platform/log';
import type { Receipt } from '../../model/receipt.ts';
import { readReceipt } from './read-receipt.ts';
import {
  asksToSlowDown,
  ESME_RINVCMDID,
  ESME_ROK,
  ESME_RX_T_APPN,
  isDeliveryReceipt,
  statusName,
} from './smpp-codes.ts';
import type { SmppOptions } from './smpp-options.ts';
import { Turnstile } from './turnstile.ts';

/**
 * answered: the centre answered with this status; lost: written, and the link broke before an answer;
 * unlinked: never written.
 */
export type Submission =
  | { readonly kind: 'answered'; readonly status: number; readonly messageId: string }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unlinked' };

export interface LinkSurroundings {
  readonly log: Log;
  /** Name of the link in the ledger. */
  readonly provider: string;
  /** The report is acknowledged when this resolves, and asked for again when it rejects. */
  readonly onReceipt: (receipt: Receipt) => Promise<void>;
  /** 0-1, spreads new binds of several processes. */
  readonly random: () => number;
}

const INTERFACE_VERSION_3_4 = 0x34;

/** One bound session at a time with a short message centre, bound anew whenever it is lost. */
export class SmppLink {
  readonly #options: SmppOptions;
  readonly #around: LinkSurroundings;
  readonly #turnstile: Turnstile;
  readonly #waiting = new Set<() => void>();
  readonly #unanswered = new Set<(outcome: Submission) => void>();
  #session: smpp.Session | undefined;
  #isBound = false;
  #isClosed = false;
  #failures = 0;
  #rebind: NodeJS.Timeout | undefined;
  #enquiry: NodeJS.Timeout | undefined;
  #enquiryPatience: NodeJS.Timeout | undefined;

  constructor(options: SmppOptions, around: LinkSurroundings) {
    this.#options = options;
    this.#around = around;
    this.#turnstile = new Turnstile(options);
  }

  get isBound(): boolean {
    return this.#isBound;
  }

  /** Connects and binds as transceiver (SMPP 3.4 §4.1.5). */
  open(): void {
    const { host, port, tls } = this.#options;
    const session = smpp.connect({ host, port, tls });
    this.#session = session;
    const patience = setTimeout(() => session.destroy(), this.#options.answerMs);
    session.on(tls ? 'secureConnect' : 'connect', () => this.#bind(session));
    session.on('pdu', (pdu) => this.#take(session, pdu));
    // After a PDU that cannot be read the stream has no known border: the session is over.
    session.on('error', () => session.destroy());
    session.on('close', () => {
      clearTimeout(patience);
      this.#ended(session);
    });
    session.on('pdu', () => clearTimeout(patience));
  }

  #bind(session: smpp.Session): void {
    const { systemId, password, systemType } = this.#options;
    const fields = { system_id: systemId, password, system_type: systemType, interface_version: INTERFACE_VERSION_3_4 };
    session.send(new smpp.PDU('bind_transceiver', fields), ({ command_status }) => {
      if (command_status !== ESME_ROK) {
        this.#around.log.error({ status: statusName(command_status) }, 'the short message centre refused the bind');
        // A wrong password does not mend itself in a second, and many tries lock the account.
        this.#failures = Math.max(this.#failures, 5);
        session.destroy();
        return;
      }
      this.#isBound = true;
      this.#failures = 0;
      this.#around.log.info('bound to the short message centre');
      this.#enquiry = setInterval(() => this.#enquire(session), this.#options.enquireMs);
      for (const go of this.#waiting) go();
    });
  }

  #enquire(session: smpp.Session): void {
    this.#enquiryPatience ??= setTimeout(() => session.destroy(), this.#options.answerMs);
    session.send(new smpp.PDU('enquire_link'), () => this.#enquiryAnswered());
  }

  #enquiryAnswered(): void {
    clearTimeout(this.#enquiryPatience);
    this.#enquiryPatience = undefined;
  }

  #take(session: smpp.Session, pdu: Pdu): void {
    if (pdu.isResponse()) return;
    if (pdu.command === 'deliver_sm') void this.#takeDelivery(session, pdu);
    else if (pdu.command === 'enquire_link') session.send(pdu.response());
    else if (pdu.command === 'unbind') session.send(pdu.response(), () => session.close());
    else
      session.send(
        new smpp.PDU('generic_nack', { command_status: ESME_RINVCMDID, sequence_number: pdu.sequence_number }),
      );
  }

  /** Messages from phones are acknowledged and left: nobody reads them here. */
  async #takeDelivery(session: smpp.Session, pdu: Pdu): Promise<void> {
    const receipt = isDeliveryReceipt(pdu.esm_class ?? 0) ? readReceipt(pdu, this.#around.provider) : undefined;
    try {
      if (receipt) await this.#around.onReceipt(receipt);
      session.send(pdu.response());
    } catch (thrown) {
      this.#around.log.error({ err: thrown }, 'a delivery report could not be recorded');
      session.send(pdu.response({ command_status: ESME_RX_T_APPN }));
    }
  }

  #ended(session: smpp.Session): void {
    if (this.#session !== session) return;
    this.#session = undefined;
    this.#isBound = false;
    clearInterval(this.#enquiry);
    this.#enquiryAnswered();
    for (const tell of this.#unanswered) tell({ kind: 'lost' });
    if (this.#isClosed) return;
    const pause = Math.min(2 ** this.#failures, 30) * this.#options.rebindMs;
    this.#failures += 1;
    this.#rebind = setTimeout(() => this.open(), pause * (0.75 + this.#around.random() / 2));
  }

  /** Sends one submit_sm when the window and the rate let it through. */
  async submit(pdu: Pdu): Promise<Submission> {
    const leave = await this.#turnstile.enter();
    try {
      const session = await this.#bound();
      const outcome = session ? await this.#ask(session, pdu) : ({ kind: 'unlinked' } as const);
      if (outcome.kind === 'answered') this.#turnstile.heed(asksToSlowDown(outcome.status));
      return outcome;
    } finally {
      leave();
    }
  }

  #ask(session: smpp.Session, pdu: Pdu): Promise<Submission> {
    return new Promise((resolve) => {
      const end = (outcome: Submission): void => {
        clearTimeout(patience);
        this.#unanswered.delete(end);
        resolve(outcome);
      };
      // An answer that never came makes every later one doubtful too: the link is begun anew.
      const patience = setTimeout(() => session.destroy(), this.#options.answerMs);
      this.#unanswered.add(end);
      const isWritten = session.send(pdu, ({ command_status, message_id }) =>
        end({ kind: 'answered', status: command_status, messageId: message_id ?? '' }),
      );
      if (!isWritten) end({ kind: 'unlinked' });
    });
  }

  async #bound(): Promise<smpp.Session | undefined> {
    if (!this.#isBound) {
      await new Promise<void>((resolve) => {
        const go = (): void => {
          clearTimeout(timer);
          this.#waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, this.#options.patienceMs);
        this.#waiting.add(go);
      });
    }
    return this.#isBound ? this.#session : undefined;
  }

  /** Unbinds and ends; what waits for an answer is lost. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#rebind);
    for (const go of this.#waiting) go();
    const session = this.#session;
    if (!session) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => session.destroy(), 1_000);
      session.on('close', () => {
        clearTimeout(timer);
        resolve();
      });
      if (!this.#isBound || !session.send(new smpp.PDU('unbind'), () => session.close())) session.destroy();
    });
  }
}
