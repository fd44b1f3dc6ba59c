import { gravest, PASSED, type SubIndication, type Verdict, verdictOf } from './indication.ts';

/** What is looked at, in the order in which a person would tell it. */
export const checkCodes = [
  'format',
  'signing-certificate',
  'content-digest',
  'signature',
  'algorithms',
  'time-stamp',
  'time-order',
  'certificate-path',
  'certificate-use',
  'revocation',
] as const;

export type CheckCode = (typeof checkCodes)[number];

/** One thing that was looked at, with what was found. */
export interface Check {
  readonly code: CheckCode;
  /** `undecided`: the evidence at hand does not tell; `skipped`: the caller did not ask for it. */
  readonly outcome: 'passed' | 'failed' | 'undecided' | 'skipped';
  /** Present when the check did not pass. */
  readonly subIndication: SubIndication | undefined;
  /** Names, moments, identifiers: technical, for the list that an expert opens. */
  readonly evidence: Readonly<Record<string, string>>;
}

type Evidence = Readonly<Record<string, string | undefined>>;

/** Collects the checks of one signature; the verdict is the gravest of them. */
export class CheckJournal {
  readonly checks: Check[] = [];

  pass(code: CheckCode, evidence: Evidence = {}): void {
    this.checks.push({ code, outcome: 'passed', subIndication: undefined, evidence: defined(evidence) });
  }

  skip(code: CheckCode): void {
    this.checks.push({ code, outcome: 'skipped', subIndication: undefined, evidence: {} });
  }

  /** Records a check that did not pass. */
  refuse(code: CheckCode, subIndication: SubIndication, evidence: Evidence = {}): void {
    const outcome = verdictOf(subIndication).indication === 'TOTAL_FAILED' ? 'failed' : 'undecided';
    this.checks.push({ code, outcome, subIndication, evidence: defined(evidence) });
  }

  get verdict(): Verdict {
    return gravest(this.checks.map(({ subIndication }) => (subIndication ? verdictOf(subIndication) : PASSED)));
  }
}

/** Longer names are an attack on whoever reads the report. */
const MAX_LETTERS = 1000;

function defined(evidence: Evidence): Record<string, string> {
  return Object.fromEntries(
    Object.entries(evidence).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value.slice(0, MAX_LETTERS)]],
    ),
  );
}
