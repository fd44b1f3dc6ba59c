import { isInForce } from '#platform/clock';
import type { CaseBranch } from './case-kinds.ts';

/** What a case touches that the law closes, or that the house keeps to the people concerned. */
export type Matter = 'state_secret' | 'adoption' | 'family' | 'minors' | 'sexual_offence' | 'health';

/** One row of the only table that says whether names of a kind of case are public. */
export type PublicityRule = {
  readonly branch: CaseBranch;
  /** null: every case of the branch that touches no matter of the table. */
  readonly matter: Matter | null;
  /**
   * `open`: surname and initials may be shown while the hearing is open. `closed_by_law`: such hearings are always closed.
   * `sensitive`: the law lets a court close them; the house shows no name even when the hearing is open.
   */
  readonly rule: 'open' | 'closed_by_law' | 'sensitive';
  readonly norm: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly source: string;
};

const civilCodeInForce = '2016-01-01';
const criminalCodeInForce = '2015-01-01';
const appcInForce = '2021-07-01';

const cpc = { norm: 'CPC RK art. 19', verified: true, source: 'CPC RK art. 19, edition of 2026-07-01' };
const cpcHouse = {
  norm: 'CPC RK arts. 10, 19',
  verified: false,
  source:
    'CPC RK art. 19 lets a court close such hearings, art. 10 protects private life; hiding the names is a house rule',
};
const crpc = {
  norm: 'CrPC RK art. 29',
  verified: false,
  source: 'CrPC RK art. 29, edition of 2021-01-02; the edition in force was not read',
};
const coao = { norm: 'CAO RK', verified: false, source: 'like civil cases; the articles on openness were not read' };
const appc = { norm: 'APPC RK', verified: false, source: 'like civil cases; the articles on openness were not read' };

/** Rows of all periods. A branch, matter or day without a row is hidden. */
export const publicityTable: readonly PublicityRule[] = [
  row('civil', null, 'open', civilCodeInForce, cpc),
  row('civil', 'state_secret', 'closed_by_law', civilCodeInForce, cpc),
  row('civil', 'adoption', 'closed_by_law', civilCodeInForce, cpc),
  row('civil', 'family', 'sensitive', civilCodeInForce, cpcHouse),
  row('civil', 'minors', 'sensitive', civilCodeInForce, cpcHouse),
  row('civil', 'health', 'sensitive', civilCodeInForce, cpcHouse),
  row('criminal', null, 'open', criminalCodeInForce, crpc),
  row('criminal', 'state_secret', 'closed_by_law', criminalCodeInForce, crpc),
  row('criminal', 'sexual_offence', 'sensitive', criminalCodeInForce, crpc),
  row('criminal', 'minors', 'sensitive', criminalCodeInForce, crpc),
  row('criminal', 'family', 'sensitive', criminalCodeInForce, crpc),
  row('criminal', 'health', 'sensitive', criminalCodeInForce, crpc),
  row('offence', null, 'open', criminalCodeInForce, coao),
  row('offence', 'state_secret', 'closed_by_law', criminalCodeInForce, coao),
  row('offence', 'minors', 'sensitive', criminalCodeInForce, coao),
  row('offence', 'family', 'sensitive', criminalCodeInForce, coao),
  row('administrative', null, 'open', appcInForce, appc),
  row('administrative', 'state_secret', 'closed_by_law', appcInForce, appc),
  row('administrative', 'minors', 'sensitive', appcInForce, appc),
  row('administrative', 'health', 'sensitive', appcInForce, appc),
];

/** The row in force on a legal day, or null. */
export function publicityRuleOn(
  branch: CaseBranch,
  matter: Matter | null,
  day: Temporal.PlainDate,
): PublicityRule | null {
  return (
    publicityTable.find((rule) => rule.branch === branch && rule.matter === matter && isInForce(rule, day)) ?? null
  );
}

function row(
  branch: CaseBranch,
  matter: Matter | null,
  rule: PublicityRule['rule'],
  validFrom: string,
  evidence: Pick<PublicityRule, 'norm' | 'verified' | 'source'>,
): PublicityRule {
  return { branch, matter, rule, validFrom, validTo: null, ...evidence };
}
