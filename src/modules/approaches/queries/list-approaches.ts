import { foldForSearch } from '@ashyq/kk-text';
import type { Reads } from '#platform/db';
import type { Text } from '#platform/i18n';
import type { ApproachId, Outcome, SenderKind } from '../model/approach.ts';
import { type ApproachRow, inApproaches } from '../store/tables.ts';

/** An entry as everybody reads it. */
export interface Approach {
  readonly id: ApproachId;
  readonly number: number;
  readonly receivedOn: Temporal.PlainDate;
  readonly enteredAt: Temporal.Instant;
  /** Undefined where the law closes the case. */
  readonly caseNumber: string | undefined;
  readonly senderKind: SenderKind;
  readonly sender: string | null;
  /** Undefined where the law closes the case, and of a withdrawn entry. */
  readonly gist: Text | undefined;
  readonly outcome: Outcome;
  readonly withdrawn: { readonly at: Temporal.Instant; readonly because: string } | undefined;
}

export interface ApproachesAsked {
  readonly courtCode: string;
  /** Words, a case number, a sender; folded. */
  readonly words?: string;
  /** Of receipt. */
  readonly year?: number | undefined;
}

export const PAGE_SIZE = 20;
/** No register of one court is longer; the file has them all. */
const MOST = 5000;

/** Entries of a court's register, the latest first. @param page from 1; left out: all */
export async function listApproaches(
  on: Reads,
  { courtCode, words = '', year }: ApproachesAsked,
  page?: number,
): Promise<{ readonly approaches: readonly Approach[]; readonly total: number }> {
  const folded = foldForSearch(words);
  const query = inApproaches(on)
    .selectFrom('approaches.approach')
    .where('court_code', '=', courtCode)
    .$if(year !== undefined, (some) =>
      some
        .where('received_on', '>=', Temporal.PlainDate.from({ year: year ?? 0, month: 1, day: 1 }))
        .where('received_on', '<=', Temporal.PlainDate.from({ year: year ?? 0, month: 12, day: 31 })),
    )
    // What is not shown is not found either.
    .$if(folded !== '', (some) =>
      some
        .where('folded', 'like', `%${folded}%`)
        .where('withdrawn_at', 'is', null)
        .where('is_closed_by_law', '=', false),
    );
  const [{ total }, rows] = await Promise.all([
    query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    query
      .selectAll()
      .orderBy('received_on', 'desc')
      .orderBy('number', 'desc')
      .limit(page === undefined ? MOST : PAGE_SIZE)
      .offset(page === undefined ? 0 : (page - 1) * PAGE_SIZE)
      .execute(),
  ]);
  return { approaches: rows.map(shown), total: Number(total) };
}

function shown(row: ApproachRow): Approach {
  const { withdrawn_at: at, withdrawn_because: because } = row;
  const withdrawn = at ? { at, because: because ?? '' } : undefined;
  const isShown = !row.is_closed_by_law && !withdrawn;
  return {
    ...{ id: row.id, number: row.number, receivedOn: row.received_on, enteredAt: row.entered_at },
    ...{ senderKind: row.sender_kind, outcome: row.outcome, withdrawn },
    sender: withdrawn ? null : row.sender,
    caseNumber: isShown ? row.case_number : undefined,
    // There is no third text: the court writes in its two languages.
    gist: isShown ? { kk: row.gist_kk, ru: row.gist_ru, en: row.gist_ru } : undefined,
  };
}

/** Years of which the register has entries, the latest first. */
export async function listApproachYears(on: Reads, courtCode: string): Promise<readonly number[]> {
  const rows = await inApproaches(on)
    .selectFrom('approaches.approach')
    .select('received_on')
    .where('court_code', '=', courtCode)
    .distinct()
    .execute();
  return [...new Set(rows.map(({ received_on }) => received_on.year))].sort((a, b) => b - a);
}
