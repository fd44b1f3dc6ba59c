import type { ProcedureBranch } from './term.ts';

/** Step of the count that an article governs. */
export type CountingRule =
  | 'start'
  | 'days'
  | 'months'
  | 'rollover'
  | 'midnight'
  | 'court_hours'
  | 'suspension'
  | 'interruption'
  | 'prolongation'
  | 'hours'
  | 'custody';

/** Articles that a branch counts by; `verified` is false where the wording was not read in an edition of 2026. */
export type CountingArticles = {
  readonly norm: string;
  readonly articles: Readonly<Record<CountingRule, string>>;
  readonly verified: boolean;
  readonly source: string;
};

const civil: CountingArticles['articles'] = {
  start: '122',
  days: '123',
  months: '123',
  rollover: '123',
  midnight: '123(7)',
  court_hours: '123',
  suspension: '125',
  interruption: '183(6)',
  prolongation: '126',
  hours: '123',
  custody: '123',
};

const criminal: CountingArticles['articles'] = {
  start: '49',
  days: '49',
  months: '49',
  rollover: '49',
  midnight: '49',
  court_hours: '49',
  suspension: '49',
  interruption: '49',
  prolongation: '49',
  hours: '49',
  custody: '49',
};

/** Which articles explain the arithmetic of each branch. */
export const countingArticles: Readonly<Record<ProcedureBranch, CountingArticles>> = {
  civil: { norm: 'CPC RK', articles: civil, verified: true, source: 'Edition of 01.07.2026, arts. 121–126, 183' },
  administrative: {
    norm: 'CPC RK',
    articles: civil,
    verified: false,
    source: 'Counted by the rules of the Civil Procedure Code; the reference in the APPC itself was not read',
  },
  criminal: {
    norm: 'CrPC RK',
    articles: criminal,
    verified: false,
    source: 'Edition of 02.01.2021, arts. 48–49; the edition of 2026 was not read',
  },
  offence: {
    norm: 'CrPC RK',
    articles: criminal,
    verified: false,
    source: 'Counted like the Criminal Procedure Code; the counting articles of the CAO were not read',
  },
};

/** Norm and article of a rule of counting, as a trace shows it: «CPC RK art. 122». */
export function countingArticle(branch: ProcedureBranch, rule: CountingRule): string {
  const { norm, articles } = countingArticles[branch];
  return `${norm} art. ${articles[rule]}`;
}
