import { foldForSearch } from '@ashyq/kk-text';
import { type RawBuilder, sql } from 'kysely';
import type { StaffPostId } from '#modules/cases';
import { dayStart } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { parseId } from '#platform/ids';
import type { CourtroomId, HearingId } from '../model/ids.ts';
import type { PublicHearing } from '../model/public-hearing.ts';
import { publicRows } from '../store/public-rows.ts';
import { inHearings } from '../store/tables.ts';

/** What everyone may list by. Natural persons of cases are not among it: they are found by `findBySurname` alone. */
export interface HearingsAsked {
  /** Default: every court. */
  readonly courtCode?: string | undefined;
  /** First and last legal day; default of `to`: `from`. */
  readonly from: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate | undefined;
  readonly courtroomId?: CourtroomId | undefined;
  readonly judgePostId?: StaffPostId | undefined;
  /** Words of the case number, room, judge, category or an organisation, in any spelling. */
  readonly text?: string | undefined;
  /** Opaque: `next` of the page before; a damaged one begins anew; {@link isHearingsCursor} tells it. */
  readonly after?: string | undefined;
  /** Default 50, at most 500. */
  readonly most?: number | undefined;
}

export interface HearingsPage {
  /** By time, then room. */
  readonly hearings: readonly PublicHearing[];
  /** Cursor of the page after, null on the last one. */
  readonly next: string | null;
}

const defaultMost = 50;
const most = 500;
const mostWords = 5;

/** One page of the public list, read in one round trip. */
export async function listHearings(on: Reads, lang: Lang, asked: HearingsAsked): Promise<HearingsPage> {
  const size = Math.min(Math.max(1, asked.most ?? defaultMost), most);
  const conditions = [...conditionsOf(asked), ...afterCursor(asked.after)];
  const hearings = await publicRows(on, lang, sql.join(conditions, sql` and `), size + 1);
  const shown = hearings.slice(0, size);
  const last = shown.at(-1);
  return { hearings: shown, next: hearings.length > size && last ? cursorOf(last) : null };
}

/** How many hearings each day of the span has; days without any are absent. Paging does not matter. */
export async function countByDay(on: Reads, asked: HearingsAsked): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ day: Temporal.PlainDate; count: number }>`
    select day, count(*) as count from hearings.listing
    where ${sql.join(conditionsOf(asked), sql` and `)} group by day order by day`.execute(inHearings(on));
  return new Map(rows.map(({ day, count }) => [day.toString(), count]));
}

function conditionsOf(asked: HearingsAsked): RawBuilder<unknown>[] {
  const { courtCode, courtroomId, judgePostId, from, to = from, text } = asked;
  return [
    sql`starts_at >= ${dayStart(from)} and starts_at < ${dayStart(to.add({ days: 1 }))}`,
    ...(courtCode === undefined ? [] : [sql`court_code = ${courtCode}`]),
    ...(courtroomId === undefined ? [] : [sql`courtroom_id = ${courtroomId}`]),
    ...(judgePostId === undefined ? [] : [sql`judge_post_id = ${judgePostId}`]),
    ...wordsOf(text).map((word) => sql`search like ${`%${word}%`}`),
  ];
}

/** A folded word holds letters and digits only, so no wildcard of the database survives in it. */
function wordsOf(text = ''): string[] {
  return foldForSearch(text.slice(0, 100))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
}

function cursorOf({ course, room, id }: PublicHearing): string {
  return Buffer.from(JSON.stringify([course.startsAt.epochMilliseconds, room.number, id])).toString('base64url');
}

/** For machines, which a list that silently begins anew would send round in circles. */
export const isHearingsCursor = (text: string): boolean => placeOf(text) !== undefined;

function afterCursor(cursor: string | undefined): RawBuilder<unknown>[] {
  const place = cursor === undefined ? undefined : placeOf(cursor);
  return place ? [sql`(starts_at, room, hearing_id) > (${place.startsAt}, ${place.room}, ${place.id}::uuid)`] : [];
}

function placeOf(cursor: string): { startsAt: Temporal.Instant; room: string; id: HearingId } | undefined {
  try {
    const [ms, room, text]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const id = parseId<HearingId>(text);
    if (typeof ms !== 'number' || typeof room !== 'string' || room.includes('\0') || !id) return undefined;
    return { startsAt: Temporal.Instant.fromEpochMilliseconds(ms), room, id };
  } catch {
    // A cursor is made here; what cannot be read was made by somebody else and begins the list anew.
    return undefined;
  }
}
