import { StartRefusal } from '#platform/config';
import { readRepeats } from '../channels/repeats.ts';

/** How the house talks to its short message centre. */
export interface SmppOptions {
  readonly host: string;
  /** Default 2775, under TLS 3550. */
  readonly port: number;
  readonly tls: boolean;
  readonly systemId: string;
  readonly password: string;
  readonly systemType: string;
  /** Sender that phones show: a name of up to 11 Latin characters, a short number, or a number. */
  readonly from: string;
  /** udh: a long text as parts with headers, a report for each; payload: one message_payload that the centre cuts. */
  readonly long: 'udh' | 'payload';
  /** The operator drops a submit_sm that it took before and answers with the message_id of the first. */
  readonly dropsRepeats: boolean;
  /** Messages a second; default 10. */
  readonly perSecond: number;
  /** Messages on their way without an answer; default 10. */
  readonly window: number;
  /** Silence after which the link is tested, in ms; default 30,000. */
  readonly enquireMs: number;
  /** Longest wait for an answer, in ms; default 10,000. */
  readonly answerMs: number;
  /** Longest a message waits for a link before it goes back to its queue, in ms; default 5,000. */
  readonly patienceMs: number;
  /** Pause before the first new bind, doubled up to 30 times of it, in ms; default 1,000. */
  readonly rebindMs: number;
}

/**
 * Reads `smpp://system:password@host:2775/?from=1414&long=udh&repeats=sent&rate=10&window=10&type=…` (`ssmpp` for TLS).
 * @throws StartRefusal naming what is wrong
 */
export function readSmppUrl(url: URL): SmppOptions {
  const tls = url.protocol === 'ssmpp:';
  const query = url.searchParams;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (tls ? 3550 : 2775),
    tls,
    systemId: shortText(decodeURIComponent(url.username), 'user', 15),
    password: shortText(decodeURIComponent(url.password), 'password', 8),
    systemType: shortText(query.get('type') ?? '', 'type', 12),
    from: sender(query.get('from') ?? ''),
    long: longForm(query.get('long') ?? 'udh'),
    dropsRepeats: readRepeats(url, 'SMPP_URL'),
    perSecond: wholeNumber(query.get('rate') ?? '10', 'rate', 1000),
    window: wholeNumber(query.get('window') ?? '10', 'window', 100),
    enquireMs: 30_000,
    answerMs: 10_000,
    patienceMs: 5_000,
    rebindMs: 1_000,
  };
}

/** Field sizes of SMPP 3.4 §4.1.5 without their final zero. */
function shortText(text: string, name: string, most: number): string {
  if (/^[\x20-\x7e]*$/.test(text) && text.length <= most) return text;
  throw wrong(name, `${most} ASCII`);
}

function sender(from: string): string {
  if (/^\+?\d{1,15}$/.test(from) || /^[A-Za-z0-9 ._-]{1,11}$/.test(from)) return from;
  throw wrong('from', '1414, 77XXXXXXXXX, Sot');
}

function longForm(long: string): 'udh' | 'payload' {
  if (long === 'udh' || long === 'payload') return long;
  throw wrong('long', 'udh, payload');
}

function wholeNumber(text: string, name: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw wrong(name, `1-${most}`);
}

function wrong(part: string, wanted: string): StartRefusal {
  return new StartRefusal({
    kk: `SMPP_URL баптауында «${part}» бөлігі жарамсыз. Дұрысы: ${wanted}.`,
    ru: `В настройке SMPP_URL негодная часть «${part}». Нужно: ${wanted}.`,
    en: `The setting SMPP_URL has an unusable part "${part}". Wanted: ${wanted}.`,
  });
}
