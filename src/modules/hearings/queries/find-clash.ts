import { sql } from 'kysely';
import type { StaffPostId } from '#modules/cases';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { Span } from '../model/free-slots.ts';
import type { CourtroomId, HearingId } from '../model/ids.ts';
import { inHearings } from '../store/tables.ts';

/** The hearing that stands in the way; its number is for staff of its court. */
export interface Clash {
  readonly courtCode: string;
  readonly caseNumber: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

interface ClashAsked {
  readonly courtroomId: CourtroomId;
  readonly judgePostId: StaffPostId | undefined;
  readonly persons: readonly PersonId[];
  readonly span: Span;
  readonly except: HearingId | undefined;
}

/** The first hearing that takes the same room, judge or person in the span; undefined when it has moved away meanwhile. */
export async function findClash(
  on: Reads,
  what: 'courtroom_taken' | 'judge_taken' | 'party_taken',
  { courtroomId, judgePostId, persons, span, except }: ClashAsked,
): Promise<Clash | undefined> {
  const row = await inHearings(on)
    .selectFrom('hearings.hearing as hearing')
    .innerJoin('cases.v_case as file', 'file.id', 'hearing.case_id')
    .select(['hearing.court_code', 'file.number', 'hearing.starts_at', 'hearing.ends_at'])
    .where(sql<boolean>`hearing.during && tstzrange(${span.from}, ${span.to})`)
    .$if(except !== undefined, (query) => query.where('hearing.id', '<>', except as HearingId))
    .$if(what === 'courtroom_taken', (query) => query.where('hearing.courtroom_id', '=', courtroomId))
    .$if(what === 'judge_taken', (query) => query.where('hearing.judge_post_id', '=', judgePostId ?? null))
    .$if(what === 'party_taken', (query) =>
      query.where('hearing.id', 'in', (called) =>
        called
          .selectFrom('hearings.attendance')
          .select('hearing_id')
          .where('person_id', 'in', [...persons]),
      ),
    )
    .orderBy('hearing.starts_at')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return { courtCode: row.court_code, caseNumber: row.number, startsAt: row.starts_at, endsAt: row.ends_at };
}
