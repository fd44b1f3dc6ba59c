import { sql } from 'kysely';
import type { NewsSource } from '#modules/notices';
import { dayStart, legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Announcement } from '../model/court-services.ts';
import { announcementOf, holdsOn } from '../store/rows.ts';
import { inCourts } from '../store/tables.ts';

/** What a court announces at this moment, the latest first. */
export async function listAnnouncements(on: Reads, courtCode: string, most = 50): Promise<Announcement[]> {
  return await announcedUntil(on, courtCode, on.clock.now(), most);
}

async function announcedUntil(on: Reads, courtCode: string, until: Temporal.Instant, most: number) {
  const rows = await inCourts(on)
    .selectFrom('courts.announcement as one')
    .selectAll()
    .select(
      sql<Temporal.Instant>`(select min(change.at) from courts.change
        where change.list = 'announcements' and change.entry_id = one.id::text)`.as('entered_at'),
    )
    .where('court_code', '=', courtCode)
    .where(holdsOn(legalDay(until)))
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => announcementOf(row, toldAt(row.valid_from, row.entered_at)));
}

/** The morning of its first day, or when it was entered on that day or later. */
function toldAt(from: Temporal.PlainDate, enteredAt: Temporal.Instant): Temporal.Instant {
  const morning = dayStart(from);
  return Temporal.Instant.compare(morning, enteredAt) > 0 ? morning : enteredAt;
}

/** What a court has announced, for its subscribers; what was withdrawn meanwhile is not told any more. */
export const announcementNews: NewsSource<Reads> = {
  name: 'courts.announcements',
  topics: {
    court: async (on, { key, lang, after, until }) => {
      const announced = await announcedUntil(on, key, until, 50);
      const { compare } = Temporal.Instant;
      return announced
        .filter(({ toldAt: at }) => compare(at, after) > 0 && compare(at, until) <= 0)
        .map(({ toldAt: at, heading, id }) => ({ at, title: heading[lang], path: `/courts/${key}/news#a-${id}` }));
    },
  },
};
