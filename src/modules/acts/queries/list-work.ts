import { type CaseId, type CaseTerm, listCourtTerms, type StaffPostId, type Stage } from '#modules/cases';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { inActs } from '../store/tables.ts';
import { type ActSummary, summaryOf } from './get-act.ts';

/** A case that waits for an act of its judge. */
export interface CaseForAct {
  readonly id: CaseId;
  readonly number: string;
  readonly stage: Stage;
  readonly category: string;
  readonly registeredOn: Temporal.PlainDate;
  /** What the law gives the judge time for now, the one that ends first; undefined while nothing runs. */
  readonly term: CaseTerm | undefined;
}

const undecided: readonly Stage[] = ['registered', 'accepted', 'preparation', 'examination'];

/** Terms of the registry, not of the judge. */
const ofRegistry: readonly CaseTerm['rule'][] = [
  'civil.claim_copies',
  'civil.response_forwarding',
  'civil.ruling_copy',
];

/** Cases of these judges' offices in which something is to be decided: first what the law gives the least time for. */
export async function listCasesForActs(on: Reads, posts: readonly StaffPostId[]): Promise<readonly CaseForAct[]> {
  if (posts.length === 0) return [];
  const rows = await inActs(on)
    .selectFrom('cases.v_case')
    .select(['id', 'number', 'stage', 'category', 'registered_on as registeredOn'])
    .where('judge_post_id', 'in', [...posts])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('stage', 'in', [...undecided]),
        // Announced by its operative part: the final form is still to be made.
        exists(
          selectFrom('acts.act')
            .select('acts.act.id')
            .whereRef('acts.act.case_id', '=', 'cases.v_case.id')
            .where('spoken_at', 'is not', null)
            .where('state', 'in', ['draft', 'signing']),
        ),
      ]),
    )
    .where('kind', '=', '2')
    .orderBy('registered_on')
    .orderBy('number')
    .limit(200)
    .execute();
  const terms = await listCourtTerms(
    on,
    rows.map(({ id }) => id),
  );
  const waiting = rows.map((row) => ({
    ...row,
    term: terms.get(row.id)?.find(({ rule, endsAt }) => endsAt && !ofRegistry.includes(rule)),
  }));
  return waiting.toSorted((a, b) => endOf(a) - endOf(b));
}

function endOf({ term }: CaseForAct): number {
  return term?.endsAt?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER;
}

/** Acts on which somebody works: those of the judge, or of the courts of a secretary. */
export async function listUnfinished(
  on: Reads,
  by: { readonly judge: PersonId; readonly courts: readonly string[] },
): Promise<readonly ActSummary[]> {
  const rows = await inActs(on)
    .selectFrom('acts.act')
    .selectAll()
    .where('state', 'in', ['draft', 'signing', 'signed'])
    .where((where) =>
      where.or([
        where('judge_person_id', '=', by.judge),
        ...(by.courts.length > 0 ? [where('court_code', 'in', [...by.courts])] : []),
      ]),
    )
    .orderBy('changed_at', 'desc')
    .limit(100)
    .execute();
  return rows.map(summaryOf);
}
