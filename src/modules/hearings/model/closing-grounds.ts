import { isInForce } from '#platform/clock';
/** A ground on which a hearing, or a part of it, is held behind closed doors. */
export type ClosingGround =
  | 'state_secret'
  | 'adoption'
  | 'private_life'
  | 'family_secret'
  | 'commercial_secret'
  | 'other_protected_secret'
  | 'public_order'
  | 'minors'
  | 'sexual_offence'
  | 'intimate_life'
  | 'safety_of_participants'
  | 'investigating_judge';

/** One ground with the norm that gives it; the court names it in its ruling. */
export interface ClosingGroundRow {
  readonly ground: ClosingGround;
  readonly norm: string;
  /** First day on which a ruling may rest on it. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly source: string;
}

const civil = {
  validFrom: '2016-01-01',
  validTo: null,
  verified: true,
  source: 'CPC RK art. 19, edition of 2026-07-01',
};
const criminal = {
  validFrom: '2015-01-01',
  validTo: null,
  verified: false,
  source: 'CrPC RK art. 29, edition of 2021-01-02; the edition in force was not read',
};

export const closingGrounds: readonly ClosingGroundRow[] = [
  { ground: 'state_secret', norm: 'CPC RK art. 19; CrPC RK art. 29', ...civil },
  { ground: 'adoption', norm: 'CPC RK art. 19', ...civil },
  { ground: 'private_life', norm: 'CPC RK art. 19', ...civil },
  { ground: 'family_secret', norm: 'CPC RK art. 19', ...civil },
  { ground: 'commercial_secret', norm: 'CPC RK art. 19', ...civil },
  { ground: 'other_protected_secret', norm: 'CPC RK art. 19', ...civil },
  { ground: 'public_order', norm: 'CPC RK art. 188 (4)', ...civil },
  { ground: 'minors', norm: 'CrPC RK art. 29', ...criminal },
  { ground: 'sexual_offence', norm: 'CrPC RK art. 29', ...criminal },
  { ground: 'intimate_life', norm: 'CrPC RK art. 29', ...criminal },
  { ground: 'safety_of_participants', norm: 'CrPC RK art. 29', ...criminal },
  { ground: 'investigating_judge', norm: 'CrPC RK art. 29', ...criminal },
];

/** The ground as it stands on a legal day, or null. */
export function closingGroundOn(ground: string, day: Temporal.PlainDate): ClosingGroundRow | null {
  return closingGrounds.find((row) => row.ground === ground && isInForce(row, day)) ?? null;
}
