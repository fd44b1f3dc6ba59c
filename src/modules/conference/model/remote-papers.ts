import type { CaseBranch } from '#modules/cases';
import { isInForce } from '#platform/clock';

export type SiteKind = 'custody' | 'court' | 'hospital' | 'military_unit' | 'social_institution';

const siteKinds: readonly SiteKind[] = ['custody', 'court', 'hospital', 'military_unit', 'social_institution'];

export function isSiteKind(text: string): text is SiteKind {
  return (siteKinds as readonly string[]).includes(text);
}

/** What the administration of a place owes the court after it has helped somebody to take part. */
export interface RemotePapersRule {
  readonly branch: CaseBranch;
  readonly kinds: readonly SiteKind[];
  /** Working days after the hearing by which certified copies of the documents and the signed notice are at the court. */
  readonly workingDays: number;
  readonly norm: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly source: string;
}

export const remotePapersRules: readonly RemotePapersRule[] = [
  {
    branch: 'civil',
    kinds: ['custody', 'hospital', 'military_unit', 'social_institution'],
    workingDays: 1,
    norm: 'CPC RK art. 133-3',
    validFrom: '2016-01-01',
    validTo: null,
    verified: true,
    source: 'CPC RK art. 133-3, edition of 2026-07-01',
  },
];

/** Last day for the papers, or null where the law that was read asks for none: other codes than the civil one were not. */
export function papersDueOn(
  { kind, branch }: { readonly kind: SiteKind; readonly branch: CaseBranch },
  heardOn: Temporal.PlainDate,
  addWorkingDays: (day: Temporal.PlainDate, count: number) => Temporal.PlainDate,
): Temporal.PlainDate | null {
  const rule = remotePapersRules.find(
    (row) => row.branch === branch && row.kinds.includes(kind) && isInForce(row, heardOn),
  );
  return rule ? addWorkingDays(heardOn, rule.workingDays) : null;
}
