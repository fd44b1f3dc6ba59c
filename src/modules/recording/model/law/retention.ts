import type { CaseBranch } from '#modules/cases';

/** How long a recording is kept. */
export interface RetentionRow {
  readonly branch: CaseBranch;
  /** As long as the file of the case: the carrier is part of it. */
  readonly keptWith: 'case-file';
  readonly norm: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly source: string;
}

const row = (branch: CaseBranch, norm: string, validFrom: string, verified: boolean, source: string): RetentionRow => ({
  ...{ branch, keptWith: 'case-file', norm, validFrom, validTo: null, verified, source },
});

/**
 * The codes attach the recording to the case and leave years to an order of the court administration, whose text was not
 * found: nothing is erased before the file of the case is.
 */
export const retentionRows: readonly RetentionRow[] = [
  row('civil', 'CPC RK art. 282(4), (5)', '2016-01-01', true, 'edition of 2026-07-01'),
  row('administrative', 'APPC RK art. 147', '2021-07-01', true, 'edition of 2026-07-01; refers to the CPC'),
  row(
    'criminal',
    'CrPC RK art. 347-1',
    '2015-01-01',
    false,
    'edition of 2024-04-19; the edition in force was not read',
  ),
  row('offence', 'CAO RK art. 829-13', '2015-01-01', false, 'edition of 2022-09-11; the edition in force was not read'),
];
