import type { ProcedureBranch, Term, TermUnit } from '../deadlines/term.ts';

/** What a term runs from; the words of the codes. */
export type StartEvent =
  | 'act_entered_into_force'
  | 'act_handed_over'
  | 'act_in_final_form'
  | 'act_received_by_executor'
  | 'appeal_act_entered_into_force'
  | 'application_received'
  | 'case_received'
  | 'case_set_for_trial'
  | 'claim_accepted'
  | 'claim_copy_received'
  | 'claim_defects_named'
  | 'claim_filed'
  | 'claim_received'
  | 'complaint_copy_received'
  | 'copy_received'
  | 'copy_sent'
  | 'court_order_issued'
  | 'hearing_ended'
  | 'hearing_set'
  | 'learned_of_violation'
  | 'mediation_started'
  | 'notice_received'
  | 'operative_part_announced'
  | 'person_notified'
  | 'preparation_ended'
  | 'procedural_action_ended'
  | 'protocol_signed'
  | 'protocol_read'
  | 'recusal_filed'
  | 'remarks_filed'
  | 'response_received'
  | 'ruling_on_trial'
  | 'short_decision_announced';

/** One term as the law of a period sets it. */
export type TermRule<Code extends string = string> = {
  /** Branch and step: `civil.claim_acceptance`. */
  readonly code: Code;
  readonly branch: ProcedureBranch;
  readonly norm: string;
  readonly article: string;
  readonly amount: number;
  readonly unit: TermUnit;
  readonly startEvent: StartEvent;
  /** The most by which the term may be prolonged; null when the norm allows no prolongation. */
  readonly prolongation: Term | null;
  /** First and last day of events that the row governs; null means until changed. */
  readonly validFrom: string;
  readonly validTo: string | null;
  /** True when the wording was read in an edition in force on `validFrom`. */
  readonly verified: boolean;
  readonly source: string;
};

/** Where the wording of a code was read. */
export type Edition = {
  readonly branch: ProcedureBranch;
  readonly norm: string;
  /** Day of the edition read (ISO 8601). */
  readonly readOn: string;
  /** False for an edition older than the law in force. */
  readonly isCurrent: boolean;
};

/** Events before this day have no calendar data, so no term is counted from them. */
const firstCountedDay = '2025-01-01';

/** Where a line differs from its code's default. */
type Difference = {
  readonly prolongation?: Term;
  /** First day of the norm. */
  readonly since?: string;
  /** The length was read, the event that starts it was not. */
  readonly isStartUnread?: boolean;
};

/** One line of a table of terms. */
export type TermLine<Step extends string> = readonly [
  step: Step,
  article: string,
  amount: number,
  unit: TermUnit,
  startEvent: StartEvent,
  difference?: Difference,
];

/**
 * Rows of one code. A norm read in the current edition is verified from the day of that edition; before it the same
 * value stands unverified, because earlier editions were not read.
 */
export function termRules<Branch extends ProcedureBranch, const Step extends string>(
  edition: Edition & { readonly branch: Branch },
  lines: readonly TermLine<Step>[],
): TermRule<`${Branch}.${Step}`>[] {
  const { branch, norm, readOn, isCurrent } = edition;
  return lines.flatMap((line): TermRule<`${Branch}.${Step}`>[] => {
    const [step, article, amount, unit, startEvent, difference = {}] = line;
    const { prolongation = null, since = firstCountedDay, isStartUnread = false } = difference;
    const rule = { code: `${branch}.${step}` as const, branch, norm, article, amount, unit, startEvent, prolongation };
    const read = `${norm} ${/[,–]/.test(article) ? 'arts.' : 'art.'} ${article}, edition of ${readOn}${isStartUnread ? '; the start was not read' : ''}`;
    if (!isCurrent) {
      const source = `${read}; the edition in force was not read`;
      return [{ ...rule, validFrom: since, validTo: null, verified: false, source }];
    }
    const eve = Temporal.PlainDate.from(readOn).subtract({ days: 1 }).toString();
    return [
      { ...rule, validFrom: since, validTo: eve, verified: false, source: `assumed equal to ${read}` },
      { ...rule, validFrom: readOn, validTo: null, verified: !isStartUnread, source: read },
    ];
  });
}
