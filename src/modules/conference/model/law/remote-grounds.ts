import type { CaseBranch } from '#modules/cases';
import { type DatedRow, isInForce } from '#platform/clock';

/** By what the court lets somebody take part by technical means, on a motion or on its own initiative. */
export interface RemoteGroundRow extends DatedRow {
  readonly branch: CaseBranch;
  /** Null: no article was found; the judge names it in the ruling. */
  readonly norm: string | null;
  readonly verified: boolean;
  readonly source: string;
}

export const remoteGrounds: readonly RemoteGroundRow[] = [
  {
    ...{ branch: 'civil', norm: 'CPC RK art. 133-3', validFrom: '2016-01-01', validTo: null, verified: true },
    source: 'CPC RK art. 133-3, edition of 2026-07-01',
  },
  {
    ...{ branch: 'criminal', norm: 'CrPC RK art. 345(1)', validFrom: '2015-01-01', validTo: null, verified: false },
    source:
      'CrPC RK art. 345(1), edition of 2022-07-01: the presiding judge decides; the edition in force was not read',
  },
  {
    ...{ branch: 'offence', norm: 'CAO RK art. 767', validFrom: '2015-01-01', validTo: null, verified: false },
    source: 'CAO RK art. 767 gives the order on video links its base (edition of 2022-09-11); who decides was not read',
  },
  {
    ...{ branch: 'administrative', norm: null, validFrom: '2021-07-01', validTo: null, verified: false },
    source: 'no article of the APPC RK was found; the edition of 2026-07-01 was read in part',
  },
];

/** As a notice tells it; null: the judge names the article in the ruling. */
export interface ToldGround {
  readonly code: 'CPC' | 'CrPC' | 'CAO' | 'APPC';
  readonly article: string;
  /** False: the edition in force was not compared, and it is said so. */
  readonly isVerified: boolean;
}

export function toldGround(row: RemoteGroundRow | undefined): ToldGround | null {
  const [, code, article] = /^(CPC|CrPC|CAO|APPC) RK art\. (.+)$/.exec(row?.norm ?? '') ?? [];
  if (!row || !code || !article) return null;
  return { code: code as ToldGround['code'], article, isVerified: row.verified };
}

export function remoteGroundOn(branch: CaseBranch, day: Temporal.PlainDate): RemoteGroundRow | undefined {
  return remoteGrounds.find((row) => row.branch === branch && isInForce(row, day));
}
