import { dayStart } from '#platform/clock';
import type { Reads } from '#platform/db';
import { type DrawId, inDistribution } from '../store/tables.ts';

export interface DrawsAsked {
  /** Default: every court. */
  readonly courtCode?: string | undefined;
  readonly day?: Temporal.PlainDate | undefined;
  /** Canonical number of a case: its draws and no others. */
  readonly caseNumber?: string | undefined;
  /** Only draws before this one, for the next page. */
  readonly before?: DrawId | undefined;
  readonly most: number;
}

/** One line of the list of draws. */
export interface DrawLine {
  readonly id: DrawId;
  readonly courtCode: string;
  readonly caseNumber: string;
  readonly draw: number;
  readonly way: 'lot' | 'same_judge';
  readonly drawnAt: Temporal.Instant;
  readonly candidates: number;
  /** Of the protocol. */
  readonly sha256: string;
  /** Surname and initials of the judge, as the protocol has them. */
  readonly judge: string;
}

/** Draws, the latest first; identifiers grow with time. */
export async function listDraws(
  on: Reads,
  { courtCode, day, caseNumber, before, most }: DrawsAsked,
): Promise<{ readonly draws: readonly DrawLine[]; readonly hasMore: boolean }> {
  const rows = await inDistribution(on)
    .selectFrom('distribution.draw')
    .select(['id', 'court_code', 'case_number', 'draw', 'way', 'drawn_at', 'candidates', 'document', 'sha256'])
    .$if(courtCode !== undefined, (query) => query.where('court_code', '=', courtCode ?? ''))
    .$if(caseNumber !== undefined, (query) => query.where('case_number', '=', caseNumber ?? ''))
    .$if(before !== undefined, (query) => query.where('id', '<', before as DrawId))
    .$if(day !== undefined, (query) => {
      const first = day as Temporal.PlainDate;
      return query.where('drawn_at', '>=', dayStart(first)).where('drawn_at', '<', dayStart(first.add({ days: 1 })));
    })
    .orderBy('id', 'desc')
    .limit(most + 1)
    .execute();
  const draws = rows.slice(0, most).map(
    (row): DrawLine => ({
      ...{ id: row.id, courtCode: row.court_code, caseNumber: row.case_number, draw: row.draw, way: row.way },
      ...{ drawnAt: row.drawn_at, candidates: row.candidates },
      ...{ sha256: row.sha256, judge: presidingOf(row.document) },
    }),
  );
  return { draws, hasMore: rows.length > most };
}

function presidingOf(text: string): string {
  const { judges, drawn } = JSON.parse(text) as { judges: { id: string; name: string }[]; drawn: string[] };
  return judges.find(({ id }) => id === drawn[0])?.name ?? '';
}
