import { listHearings, type PublicHearing, withShownStates } from '#modules/hearings';
import type { PageRequest } from '#platform/http';
import type { ListAsked } from '../hearings/asked.ts';
import { choicesKept, courtsKept } from '../hearings/choices.ts';
import { type FeedRow, feedRow } from './feed-row.ts';

/** Hearings of one file; whoever wants more asks by court and day. */
const MOST = 5000;

const AT_ONCE = 500;

/** @param days so many from the day asked for */
export async function rowsOf(
  { platform, lang }: PageRequest,
  asked: ListAsked,
  days: number,
): Promise<readonly FeedRow[]> {
  const { court, day, isSpan, room, judge, text } = asked;
  const rooms = court && room !== undefined ? (await choicesKept.of(platform, court.code)).rooms : [];
  const courtroomId = rooms.find(({ number }) => number === room)?.id as PublicHearing['room']['id'] | undefined;
  const wanted = {
    ...{ courtCode: court?.code, courtroomId, judgePostId: judge, text, most: AT_ONCE },
    ...{ from: isSpan ? day.subtract({ days: 1 }) : day, to: day.add({ days: isSpan ? 30 : days - 1 }) },
  };
  const hearings: PublicHearing[] = [];
  let after: string | undefined;
  do {
    const page = await listHearings(platform.listReads, lang, { ...wanted, after });
    hearings.push(...page.hearings);
    after = page.next ?? undefined;
  } while (after !== undefined && hearings.length < MOST);
  const courts = new Map((await courtsKept.of(platform)).map((one) => [one.code, one]));
  const origin = platform.publicOrigin;
  return withShownStates(hearings, platform.clock.now()).map(({ hearing, shown }) =>
    feedRow(hearing, { lang, origin, court: courts.get(hearing.courtCode), shown }),
  );
}
