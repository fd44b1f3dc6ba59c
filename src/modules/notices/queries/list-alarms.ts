import { sql } from 'kysely';
import { type Reads, rawQuery } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { DemandId, Fact, NoticeId } from '../model/notice.ts';

/**
 * missing: the time is over and nobody wrote a notice; no_contact: nowhere to send it; undelivered: every way failed;
 * uncertain: it may have been sent, and no report decides; unreported: sent by SMS a day ago and no delivery report
 * (CPC RK art. 127 (4) counts an SMS only with one); late: the time is over and it is still being tried.
 */
export type AlarmReason = 'missing' | 'no_contact' | 'undelivered' | 'uncertain' | 'unreported' | 'late';

/** A fact that demands a notice and has none that arrived. */
export interface NoticeAlarm {
  readonly demandId: DemandId;
  readonly reason: AlarmReason;
  readonly fact: Fact;
  readonly template: string;
  readonly personId: PersonId;
  readonly legalBase: string | undefined;
  readonly demandedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly noticeId: NoticeId | undefined;
}

export interface AlarmPage {
  /** Default: every court. */
  readonly courtCode?: string;
  /** The last alarm of the page before. */
  readonly after?: Pick<NoticeAlarm, 'dueAt' | 'demandId'>;
  /** Default 50. */
  readonly limit?: number;
}

/** Silence after which an SMS without a report is an alarm. */
const REPORT_WITHIN_HOURS = 24;

/** Open demands that went wrong, with why: one row a demand. */
const alarms = (now: string) => sql`
  select d.*, case
      when d.notice_id is null then case when d.due_at <= ${now}::timestamptz then 'missing' end
      when t.delivered > 0 then null
      when t.live > 0 then case when d.due_at + interval '1 hour' <= ${now}::timestamptz then 'late' end
      when t.sent > 0 then case
        when t.sent_at <= ${now}::timestamptz - make_interval(hours => ${REPORT_WITHIN_HOURS}) then 'unreported' end
      when t.uncertain > 0 then 'uncertain'
      when t.attempted > 0 then 'undelivered'
      else 'no_contact' end as reason
  from notices.demand d
  left join lateral (
    select count(*) filter (where v.state in ('waiting', 'sending')) as live,
      count(*) filter (where v.state = 'delivered') as delivered,
      count(*) filter (where v.state = 'sent') as sent,
      count(*) filter (where v.state = 'uncertain') as uncertain,
      count(*) filter (where v.state in ('failed', 'expired')) as attempted,
      max(v.sent_at) as sent_at
    from notices.delivery v where v.notice_id = d.notice_id
  ) t on true
  where d.settled_at is null`;

interface AlarmRow {
  id: DemandId;
  reason: AlarmReason;
  fact_kind: string;
  fact_id: string;
  court_code: string | null;
  template: string;
  person_id: PersonId;
  legal_base: string | null;
  demanded_at: Temporal.Instant;
  due_at: Temporal.Instant;
  notice_id: NoticeId | null;
}

/** One page of alarms, the longest overdue first. */
export async function listAlarms(
  on: Reads,
  { courtCode, after, limit = 50 }: AlarmPage = {},
): Promise<readonly NoticeAlarm[]> {
  const ofCourt = courtCode === undefined ? sql`true` : sql`a.court_code = ${courtCode}`;
  const beyond = after ? sql`(a.due_at, a.id) > (${after.dueAt.toString()}, ${after.demandId})` : sql`true`;
  const { rows } = await sql<AlarmRow>`
    select * from (${alarms(on.clock.now().toString())}) a
    where a.reason is not null and ${ofCourt} and ${beyond}
    order by a.due_at, a.id limit ${limit}`.execute(rawQuery(on));
  return rows.map((row) => ({
    demandId: row.id,
    reason: row.reason,
    fact: { kind: row.fact_kind, id: row.fact_id, ...(row.court_code ? { courtCode: row.court_code } : {}) },
    template: row.template,
    personId: row.person_id,
    legalBase: row.legal_base ?? undefined,
    demandedAt: row.demanded_at,
    dueAt: row.due_at,
    noticeId: row.notice_id ?? undefined,
  }));
}

/** How many alarms there are for each reason; a reason without any is left out. */
export async function countAlarms(on: Reads): Promise<Partial<Record<AlarmReason, number>>> {
  const { rows } = await sql<{ reason: AlarmReason; count: number }>`
    select a.reason, count(*)::int as count from (${alarms(on.clock.now().toString())}) a
    where a.reason is not null group by a.reason order by a.reason`.execute(rawQuery(on));
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, count]));
}
