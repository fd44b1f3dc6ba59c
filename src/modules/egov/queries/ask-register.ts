import type { Clock } from '#platform/clock';
import { newId } from '#platform/ids';
import type { Log } from '#platform/log';
import type { Metrics } from '#platform/metrics';
import { egovErrors } from '../errors.ts';
import { type ChannelFields, readAnswer, registerFault, writeRequest } from '../model/soap/envelope.ts';
import { UnreadableXml, type XmlElement } from '../model/soap/xml-element.ts';

/** Names of the services at the gateway (unverified: agreed with each participant). */
export const SERVICES = {
  persons: 'GBDFL_UniversalServiceSync',
  organisations: 'GBDUL_UniversalServiceSync',
  subscribers: 'BMG_CheckSubscriberSync',
  invoices: 'PSHEP_InvoiceCreateSync',
  invoiceStates: 'PSHEP_InvoiceStatusSync',
  refunds: 'PSHEP_RefundCreateSync',
} as const;

export type RegisterName = keyof typeof SERVICES;

export interface GatewayOptions {
  /** Endpoint; its user and password are the sender's id and password. */
  readonly url: URL;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Of the whole question, in ms; default 5,000. */
  readonly timeoutMs?: number;
  /** Most that is read of an answer; default 256 KiB. */
  readonly maxAnswerBytes?: number;
}

export type AskRegister<Name extends string = RegisterName> = <Answer>(question: {
  readonly register: Name;
  readonly data: ChannelFields;
  /** @throws UnreadableXml */
  readonly read: (data: XmlElement) => Answer;
  /** False: the answer is about somebody else. */
  readonly isAboutAsked: (answer: Answer) => boolean;
}) => Promise<Answer>;

/**
 * The synchronous channel with the services that somebody may ask there, each by a short name of ours.
 * @returns the one way to ask; it throws EGOV_REGISTER_… and counts how each question went
 */
export function channelTo<Name extends string>(
  options: GatewayOptions,
  services: Readonly<Record<Name, string>>,
): AskRegister<Name> {
  const { log, metrics } = options;
  const count = metrics.counter('egov_questions_total', 'Questions to state registers, by register and outcome');
  return async ({ register, data, read, isAboutAsked }) => {
    const messageId = newId();
    try {
      const xml = await exchange(
        options,
        register,
        writeRequest(requestOf(options, { messageId, serviceId: services[register], data })),
      );
      const answer = read(dataOf(register, xml, messageId));
      if (!isAboutAsked(answer)) throw egovErrors('EGOV_REGISTER_ANSWER_FOREIGN', { register });
      count({ register, outcome: 'answered' });
      return answer;
    } catch (thrown) {
      const error = thrown instanceof UnreadableXml ? unreadable(register, thrown) : thrown;
      const outcome = (error as { code?: string }).code ?? 'failed';
      count({ register, outcome });
      log.warn({ register, outcome, messageId, err: error }, 'a state register gave no answer');
      throw error;
    }
  };
}

/** The registers of persons, organisations and subscribers, and the payment gateway. */
export function gateway(options: GatewayOptions): AskRegister {
  return channelTo(options, SERVICES);
}

const unreadable = (register: string, cause: unknown) =>
  egovErrors('EGOV_REGISTER_ANSWER_UNREADABLE', { register }, { cause });

interface Asked {
  readonly messageId: string;
  readonly serviceId: string;
  readonly data: ChannelFields;
}

function requestOf({ url, clock }: GatewayOptions, asked: Asked) {
  const senderId = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  return { ...asked, at: clock.now(), senderId, password };
}

function dataOf(register: string, xml: string, messageId: string): XmlElement {
  const answer = readAnswer(xml, messageId);
  if (answer.kind === 'foreign') throw egovErrors('EGOV_REGISTER_ANSWER_FOREIGN', { register });
  const fault = answer.kind === 'fault' ? answer.code : registerFault(answer.data);
  if (answer.kind === 'fault' || fault) throw egovErrors('EGOV_REGISTER_FAILED', { register, fault: fault ?? '' });
  return answer.data;
}

/** One POST; redirects are not followed, for they would carry the sender's password away. */
async function exchange(
  { url, timeoutMs = 5_000, maxAnswerBytes = 256 * 1024 }: GatewayOptions,
  register: string,
  body: string,
): Promise<string> {
  const endpoint = new URL(url);
  endpoint.username = '';
  endpoint.password = '';
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    bytes = await readBounded(response, register, maxAnswerBytes);
  } catch (thrown) {
    if (thrown instanceof UnreadableXml) throw thrown;
    throw egovErrors('EGOV_REGISTER_SILENT', { register }, { cause: thrown });
  }
  const isXml = /^(text|application)\/(soap\+)?xml\b/.test(response.headers.get('content-type') ?? '');
  if (!isXml && !response.ok) throw egovErrors('EGOV_REGISTER_FAILED', { register, fault: response.status });
  if (!isXml) throw new UnreadableXml('the answer is not XML');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(register, cause);
  }
}

async function readBounded(response: Response, register: string, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) throw new UnreadableXml(`${register} answers with more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
