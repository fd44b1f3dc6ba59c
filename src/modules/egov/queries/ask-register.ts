import type { Clock } from '#platform/clock';
import { newId } from '#platform/ids';
import type { Log } from '#platform/log';
import type { Metrics } from '#platform/metrics';
import { egovErrors } from '../errors.ts';
import { readAnswer, registerFault, writeRequest } from '../model/soap/envelope.ts';
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

export type AskRegister = <Answer>(question: {
  readonly register: RegisterName;
  readonly data: Readonly<Record<string, string>>;
  /** @throws UnreadableXml */
  readonly read: (data: XmlElement) => Answer;
  /** False: the answer is about somebody else. */
  readonly isAboutAsked: (answer: Answer) => boolean;
}) => Promise<Answer>;

/** @returns the one way to ask any register; it throws what is told at the ports, and counts how each question went */
export function gateway(options: GatewayOptions): AskRegister {
  const { clock, log, metrics } = options;
  const count = metrics.counter('egov_questions_total', 'Questions to state registers, by register and outcome');
  return async ({ register, data, read, isAboutAsked }) => {
    const messageId = newId();
    try {
      const xml = await exchange(options, register, writeRequest(requestOf(options, messageId, register, data, clock)));
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

const unreadable = (register: RegisterName, cause: unknown) =>
  egovErrors('EGOV_REGISTER_ANSWER_UNREADABLE', { register }, { cause });

function requestOf(
  { url }: GatewayOptions,
  messageId: string,
  register: RegisterName,
  data: Readonly<Record<string, string>>,
  clock: Clock,
) {
  const senderId = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  return { messageId, serviceId: SERVICES[register], at: clock.now(), senderId, password, data };
}

function dataOf(register: RegisterName, xml: string, messageId: string): XmlElement {
  const answer = readAnswer(xml, messageId);
  if (answer.kind === 'foreign') throw egovErrors('EGOV_REGISTER_ANSWER_FOREIGN', { register });
  const fault = answer.kind === 'fault' ? answer.code : registerFault(answer.data);
  if (answer.kind === 'fault' || fault) throw egovErrors('EGOV_REGISTER_FAILED', { register, fault: fault ?? '' });
  return answer.data;
}

/** One POST; redirects are not followed, for they would carry the sender's password away. */
async function exchange(
  { url, timeoutMs = 5_000, maxAnswerBytes = 256 * 1024 }: GatewayOptions,
  register: RegisterName,
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

async function readBounded(response: Response, register: RegisterName, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) throw new UnreadableXml(`${register} answers with more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
