import { isInForce } from '#platform/clock';
import type { TimelineKind } from '../talon/timeline.ts';

/** Outcomes after which the whole duty goes back, as the law of a period has it. */
interface DutyRefundRule {
  readonly after: readonly TimelineKind[];
  readonly norm: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly source: string;
}

const rules: readonly DutyRefundRule[] = [
  {
    after: ['rejected', 'returned', 'refused'],
    ...{ norm: 'TC RK ch. 71', validFrom: '2026-01-01', validTo: null, verified: false },
    source:
      'the article on giving the duty back was not read in the code of 2025; that of 2008, art. 548(1)(2), gives it back when a claim is returned or refused. A rejection by the registry is taken alike: nothing was examined',
  },
];

/** Whether what was paid for a filing that ended so may be asked back. */
export function dutyGoesBackAfter(kind: TimelineKind, day: Temporal.PlainDate): boolean {
  return rules.some((row) => row.after.includes(kind) && isInForce(row, day));
}
