import type { CaseBranch } from '#modules/cases';
import { isInForce } from '#platform/clock';

const technicalReasons = ['out_of_order', 'no_equipment', 'technically_impossible'] as const;

/**
 * Why the law lets a hearing go on without its recording, or its protocol be written whole in spite of it; the protocol has to
 * name it. `poor_quality` is found when the presiding judge checks what was recorded.
 */
export const noRecordingReasons = [...technicalReasons, 'poor_quality'] as const;

export type NoRecordingReason = (typeof noRecordingReasons)[number];

export function isNoRecordingReason(text: string | undefined): text is NoRecordingReason {
  return (noRecordingReasons as readonly (string | undefined)[]).includes(text);
}

/** On what ground the judge decides whether a protocol is kept at all. */
export const dispensingGrounds = ['nobody_came', 'no_new_evidence'] as const;

export type DispensingGround = (typeof dispensingGrounds)[number];

export function isDispensingGround(text: string | undefined): text is DispensingGround {
  return (dispensingGrounds as readonly (string | undefined)[]).includes(text);
}

/** A row of law about leaving something out. */
export interface LeavingOut<Reason extends string> {
  readonly reason: Reason;
  readonly branch: CaseBranch;
  readonly norm: string;
  readonly article: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** The edition that was read, and whether it is the one of today. */
  readonly readOn: string;
  readonly verified: boolean;
}

const editions = {
  civil: { branch: 'civil', norm: 'CPC RK', article: '189', readOn: '2026-07-01', verified: true },
  administrative: { branch: 'administrative', norm: 'CPC RK', article: '189', readOn: '2026-07-01', verified: true },
  criminal: { branch: 'criminal', norm: 'CrPC RK', article: '347-1', readOn: '2024-04-19', verified: false },
  offence: { branch: 'offence', norm: 'CAO RK', article: '829-13', readOn: '2022-09-11', verified: false },
} as const;

/** From the oldest cases that the house has on; older ones were not looked for. */
const inForce = { validFrom: '2021-01-01', validTo: null } as const;

/** CPC RK art. 189 (by APPC RK art. 147(1) also in administrative cases), CrPC RK art. 347-1, CAO RK art. 829-13. */
export const noRecordingRows: readonly LeavingOut<NoRecordingReason>[] = [
  ...Object.values(editions).flatMap((edition) =>
    technicalReasons.map((reason) => ({ reason, ...edition, ...inForce })),
  ),
  { reason: 'poor_quality', ...editions.criminal, article: '347-1(2-1)', ...inForce },
];

/** The reasons for which a hearing may begin without its recording: how good one is shows when it was made. */
export function isKnownBefore(reason: NoRecordingReason): boolean {
  return reason !== 'poor_quality';
}

/** CPC RK art. 281(1): the judge decides; the law of criminal and offence cases knows no such choice. */
export const dispensingRows: readonly LeavingOut<DispensingGround>[] = (['civil', 'administrative'] as const).flatMap(
  (branch) => dispensingGrounds.map((reason) => ({ reason, ...editions[branch], article: '281(1)', ...inForce })),
);

export function leavingOutOn<Reason extends string>(
  rows: readonly LeavingOut<Reason>[],
  branch: CaseBranch,
  day: Temporal.PlainDate,
): readonly LeavingOut<Reason>[] {
  return rows.filter((row) => row.branch === branch && isInForce(row, day));
}
