import { sql } from 'kysely';
import { dayStart, legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { type ListAccuracy, listAccuracy, type RecordedHearing } from '../model/list-accuracy.ts';
import { inHearings } from '../store/tables.ts';

export interface MonthAccuracy {
  /** Its first day. */
  readonly month: Temporal.PlainDate;
  readonly accuracy: ListAccuracy;
}

interface Row {
  readonly starts_at: Temporal.Instant;
  readonly began_at: Temporal.Instant | null;
  readonly put_off_at: Temporal.Instant | null;
  readonly announced_at: Temporal.Instant | null;
}

/**
 * How true the lists of a court were, month by month, the latest first; counted from the hearings and their history, which
 * nobody can change. Months without a hearing are there too. Closed hearings count like all others: only numbers come out.
 * @param months the present one included
 */
export async function listMonthsAccuracy(on: Reads, courtCode: string, months: number): Promise<MonthAccuracy[]> {
  const thisMonth = legalDay(on.clock.now()).with({ day: 1 });
  const first = thisMonth.subtract({ months: months - 1 });
  const { rows } = await sql<Row>`
    select h.starts_at, h.began_at, case when h.state = 'adjourned' then h.ended_at end as put_off_at,
      (select max(c.at) from hearings.change c
        where c.hearing_id = h.id and c.at <= h.starts_at and (c.kind = 'scheduled'
          or c.kind = 'moved' and jsonb_exists_any(c.after, array['starts_at', 'courtroom_id']))) as announced_at
    from hearings.hearing h
    where h.court_code = ${courtCode} and h.starts_at >= ${dayStart(first)} and h.starts_at < ${on.clock.now()}
    order by h.starts_at`.execute(inHearings(on));
  const byMonth = Map.groupBy(rows, ({ starts_at }) => legalDay(starts_at).with({ day: 1 }).toString());
  return Array.from({ length: months }, (_, back) => {
    const month = thisMonth.subtract({ months: back });
    return { month, accuracy: listAccuracy((byMonth.get(month.toString()) ?? []).map(recorded)) };
  });
}

function recorded({ starts_at, began_at, put_off_at, announced_at }: Row): RecordedHearing {
  return { startsAt: starts_at, beganAt: began_at, putOffAt: put_off_at, announcedAt: announced_at };
}
