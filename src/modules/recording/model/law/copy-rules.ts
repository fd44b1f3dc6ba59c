import type { CaseBranch } from '#modules/cases';
import { isInForce } from '#platform/clock';

/** What the law lets a participant take away on a petition. */
export interface CopyRule {
  readonly branch: CaseBranch;
  /** none: acquaintance only. */
  readonly copy: 'audio' | 'audio_video' | 'none';
  /** The person is warned of the law on personal data, and signs that. */
  readonly isWarned: boolean;
  readonly norm: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly source: string;
}

const read = { validTo: null, verified: true, source: 'edition of 2026-07-01' } as const;
const unread = { validTo: null, verified: false, source: 'the edition in force was not read' } as const;

/** Of closed hearings nothing leaves the court, whatever the branch (CPC RK art. 282(4); CrPC RK art. 347-1). */
export const copyRules: readonly CopyRule[] = [
  { branch: 'civil', copy: 'audio', isWarned: true, norm: 'CPC RK art. 282(4)', validFrom: '2016-01-01', ...read },
  {
    branch: 'administrative',
    copy: 'audio',
    isWarned: true,
    norm: 'APPC RK art. 147',
    validFrom: '2021-07-01',
    ...read,
  },
  {
    branch: 'criminal',
    copy: 'audio_video',
    isWarned: true,
    norm: 'CrPC RK art. 347-1',
    validFrom: '2015-01-01',
    ...unread,
  },
  { branch: 'offence', copy: 'none', isWarned: false, norm: 'CAO RK art. 829-13', validFrom: '2015-01-01', ...unread },
];

/** The rule of a branch on a legal day. */
export function copyRuleOn(branch: CaseBranch, day: Temporal.PlainDate): CopyRule | undefined {
  return copyRules.find((row) => row.branch === branch && isInForce(row, day));
}
