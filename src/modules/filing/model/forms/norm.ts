/** A norm that demands something of a filing: from when to when, and whether anybody has read its wording. */
export interface Norm {
  /** `CPC RK art. 148`. */
  readonly cited: string;
  readonly validFrom: string;
  /** Last day; null until changed. */
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly source: string;
}

/** Day of the edition of the Civil Procedure Code that was read. */
const READ_ON = '2026-07-01';

/** An article of the Civil Procedure Code as it stands in the edition that was read. @param article `148`, `166(2)` */
export function civilNorm(article: string): Norm {
  const cited = `CPC RK art. ${article}`;
  return { cited, validFrom: READ_ON, validTo: null, verified: true, source: `${cited}, edition of ${READ_ON}` };
}

/** What the house asks beyond the law, e.g. needs of a person in the hearing. */
export function houseRule(why: string): Norm {
  return { cited: '', validFrom: READ_ON, validTo: null, verified: false, source: why };
}

/** An article of the Tax Code as it stands in the edition that was read. */
export function taxNorm(article: string): Norm {
  const cited = `TC RK art. ${article}`;
  return { cited, validFrom: READ_ON, validTo: null, verified: true, source: `${cited}, edition of ${READ_ON}` };
}
