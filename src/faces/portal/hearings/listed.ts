import {
  type BoardHearing,
  type CourtroomId,
  countByDay,
  listForBoard,
  listHearings,
  withShownStates,
} from '#modules/hearings';
import type { PageRequest } from '#platform/http';
import type { ListAsked } from './asked.ts';
import { choicesKept } from './choices.ts';

/** Rows of one page. */
export const PAGE_SIZE = 50;

/** One page of a list and how much there is in all. */
export interface Listed {
  readonly rows: readonly BoardHearing[];
  readonly count: number;
  readonly pages: number;
  /** Cursor of the page after, in a list over all courts. */
  readonly next: string | undefined;
}

/** A court's day is read whole, so that a delay in a room is known to the hearings behind it; anything wider by pages. */
export async function listedOf(request: PageRequest, asked: ListAsked): Promise<Listed> {
  const isCourtDay = asked.court && asked.text === '';
  return isCourtDay ? await courtDay(request, asked, asked.court.code) : await widely(request, asked);
}

async function courtDay({ platform, lang }: PageRequest, asked: ListAsked, code: string): Promise<Listed> {
  const { day, room, judge, page } = asked;
  const all = await listForBoard(platform.listReads, lang, code, day);
  const wanted = all.filter(
    ({ hearing }) =>
      (room === undefined || hearing.room.number === room) &&
      (judge === undefined || hearing.matter?.judge.postId === judge),
  );
  const pages = Math.max(1, Math.ceil(wanted.length / PAGE_SIZE));
  const from = (Math.min(page, pages) - 1) * PAGE_SIZE;
  return { rows: wanted.slice(from, from + PAGE_SIZE), count: wanted.length, pages, next: undefined };
}

/** Days around today that words are looked for in. */
const SPAN = { before: 1, after: 30 };

async function widely({ platform, lang }: PageRequest, asked: ListAsked): Promise<Listed> {
  const { court, day, isSpan, text, room, judge, after } = asked;
  const span = isSpan
    ? { from: day.subtract({ days: SPAN.before }), to: day.add({ days: SPAN.after }) }
    : { from: day, to: day };
  const rooms = court && room !== undefined ? (await choicesKept.of(platform, court.code)).rooms : [];
  const courtroomId = rooms.find(({ number }) => number === room)?.id as CourtroomId | undefined;
  const wanted = { ...span, courtCode: court?.code, courtroomId, judgePostId: judge, text };
  const [page, counts] = await Promise.all([
    listHearings(platform.listReads, lang, { ...wanted, after, most: PAGE_SIZE }),
    countByDay(platform.listReads, wanted),
  ]);
  const count = [...counts.values()].reduce((sum, ofDay) => sum + ofDay, 0);
  return {
    rows: withShownStates(page.hearings, platform.clock.now()),
    ...{ count, pages: Math.ceil(count / PAGE_SIZE), next: page.next ?? undefined },
  };
}
