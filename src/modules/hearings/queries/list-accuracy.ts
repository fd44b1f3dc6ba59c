import { sql } from 'kysely';
import { dayStart, legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { type ListAccuracy, listAccuracy } from '../model/list-accuracy.ts';
import { calledTimes, type HearingHistory } from '../model/listed-times.ts';
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
  readonly listings: readonly { readonly at: string; readonly starts_at: string | null }[] | null;
}

/**
 * How true the lists of a court were, month by month, the latest first; counted from the hearings and their history, which
 * nobody can change. Months without a hearing are there too. Closed hearings count like all others: only numbers come out.
 * @param months the present one included
 */
export async function listMonthsAccuracy(on: Reads, courtCode: string, months: number): Promise<MonthAccuracy[]> {
  const thisMonth = legalDay(on.clock.now()).with({ day: 1 });
  const first = thisMonth.subtract({ months: months - 1 });
  const now = on.clock.now();
  const { rows } = await sql<Row>`
    select h.starts_at, h.began_at, case when h.state = 'adjourned' then h.ended_at end as put_off_at,
      (select jsonb_agg(jsonb_build_object('at', c.at, 'starts_at', coalesce(c.after ->> 'startsAt', c.after ->> 'starts_at'))
          order by c.id)
        from hearings.change c
        where c.hearing_id = h.id and (c.kind = 'scheduled'
          or c.kind = 'moved' and jsonb_exists_any(c.after, array['starts_at', 'courtroom_id']))) as listings
    from hearings.hearing h
    where h.court_code = ${courtCode} and h.starts_at >= ${dayStart(first)} and (h.starts_at < ${now}
      or exists (select 1 from hearings.change c where c.hearing_id = h.id and c.kind = 'moved'))
    order by h.starts_at`.execute(inHearings(on));
  const past = rows
    .flatMap((row) => calledTimes(historyOf(row)))
    .filter(({ startsAt }) => Temporal.Instant.compare(startsAt, now) < 0);
  const byMonth = Map.groupBy(past, ({ startsAt }) => legalDay(startsAt).with({ day: 1 }).toString());
  return Array.from({ length: months }, (_, back) => {
    const month = thisMonth.subtract({ months: back });
    return { month, accuracy: listAccuracy(byMonth.get(month.toString()) ?? []) };
  });
}

function historyOf({ starts_at, began_at, put_off_at, listings }: Row): HearingHistory {
  const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);
  return {
    ...{ startsAt: starts_at, beganAt: began_at, putOffAt: put_off_at },
    listings: (listings ?? []).map((one) => ({
      at: instant(one.at),
      startsAt: one.starts_at === null ? undefined : instant(one.starts_at),
    })),
  };
}
