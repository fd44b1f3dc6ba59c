import { choose } from './choose.ts';
import { type DrawDocument, documentText, type LotDraw, readDocument } from './draw-document.ts';
import { weightOf } from './load-rules.ts';
import { candidatesOf } from './make-draw.ts';
import { promiseOf, seedOf } from './seed.ts';

export const drawChecks = [
  'form',
  'spelling',
  'weights',
  'promise',
  'order',
  'seed',
  'throws',
  'judge',
  'public_log',
] as const;
export type DrawCheckName = (typeof drawChecks)[number];

/** One thing that was looked at, with what was found and what was to be found. */
export interface DrawCheck {
  readonly name: DrawCheckName;
  /** unknown: nothing in the document or around it can tell. */
  readonly outcome: 'passed' | 'failed' | 'unknown';
  readonly expected?: string;
  readonly found?: string;
}

/**
 * What a verification of a draw found. TOTAL_PASSED is not given before the public log: that a document follows from
 * itself does not prove that it is the one made then.
 */
export interface DrawReport {
  readonly verdict: 'INDETERMINATE' | 'TOTAL_FAILED';
  readonly subIndication: 'NO_POE' | 'FORMAT_FAILURE' | 'HASH_FAILURE';
  readonly checks: readonly DrawCheck[];
  readonly document: DrawDocument | undefined;
}

/** Recomputes a protocol of distribution from its own text; the same in the browser, on the server and offline. */
export function verifyDraw(text: string): DrawReport {
  const document = readDocument(text);
  if (!document) {
    const checks: DrawCheck[] = [{ name: 'form', outcome: 'failed' }];
    return { verdict: 'TOTAL_FAILED', subIndication: 'FORMAT_FAILURE', checks, document };
  }
  const checks: DrawCheck[] = [
    { name: 'form', outcome: 'passed' },
    compare('spelling', documentText(document), text.trim()),
    ...(document.way === 'lot' ? lotChecks(document) : [judgeOfOne(document)]),
    { name: 'public_log', outcome: 'unknown' },
  ];
  const hasFailed = checks.some(({ outcome }) => outcome === 'failed');
  return hasFailed
    ? { verdict: 'TOTAL_FAILED', subIndication: 'HASH_FAILURE', checks, document }
    : { verdict: 'INDETERMINATE', subIndication: 'NO_POE', checks, document };
}

function lotChecks(document: LotDraw): DrawCheck[] {
  const { court, promise, secret, judges, seats } = document;
  const seed = seedOf(document);
  const candidates = candidatesOf(judges);
  const throws = candidates.length < seats ? [] : choose(document.seed, candidates, seats);
  const drawn = throws.flatMap(({ id }) => id ?? []);
  return [
    weights(document),
    compare('promise', promiseOf({ court, number: promise.number, secret }), promise.sha256),
    order(document),
    compare('seed', seed, document.seed),
    compare('throws', JSON.stringify(throws.map(written)), JSON.stringify(document.throws.map(written))),
    compare('judge', drawn.join(' '), document.drawn.join(' ')),
  ];
}

const written = ({ counter, block, lots, lot, id }: LotDraw['throws'][number]) => [counter, block, lots, lot, id];

function weights({ judges, rule }: LotDraw): DrawCheck {
  const wrong = judges.find((judge) => judge.isIn && judge.weight !== weightOf(rule, judge.load, judge.share));
  const ids = judges.map(({ id }) => id);
  const isInOrder = ids.every((id, index) => index === 0 || String(ids[index - 1]) < id);
  if (wrong?.isIn) return compare('weights', String(weightOf(rule, wrong.load, wrong.share)), String(wrong.weight));
  return { name: 'weights', outcome: isInOrder ? 'passed' : 'failed' };
}

/** The promise is older than the case by the document's own word; who kept the promise knows it for certain. */
function order({ promise, registeredAt }: LotDraw): DrawCheck {
  const outcome = promise.madeAt < registeredAt ? 'passed' : 'unknown';
  return { name: 'order', outcome, expected: `< ${registeredAt}`, found: promise.madeAt };
}

function judgeOfOne({ judges, drawn }: DrawDocument): DrawCheck {
  const isListed = drawn.length > 0 && drawn.every((id) => judges.some((judge) => judge.id === id && judge.isIn));
  return { name: 'judge', outcome: isListed ? 'passed' : 'failed' };
}

function compare(name: DrawCheckName, expected: string, found: string): DrawCheck {
  if (expected === found) return { name, outcome: 'passed' };
  return { name, outcome: 'failed', expected, found };
}
