import { Type } from 'typebox';
import { legalDay } from '#platform/clock';
import { type ApiRoute, apiRoute, refusalsOf } from '#platform/http';
import { parseId } from '#platform/ids';
import { takeToken } from '#platform/limits';
import { hearingErrors } from '../../errors.ts';
import type { CourtroomId, HearingId } from '../../model/ids.ts';
import { withoutNames } from '../../model/public-hearing.ts';
import { getPublicHearing } from '../../queries/get-public-hearing.ts';
import { isHearingsCursor, listHearings } from '../../queries/list-hearings.ts';
import { openHearing, openHearingOf } from '../open-data.ts';

/** Days of one question. */
const longestSpan = 31;
const rate = { burst: 60, perMinute: 120 };

/** @throws HEARINGS_TOO_MANY_QUESTIONS */
async function countQuestion(platform: Parameters<typeof takeToken>[0], network: string): Promise<void> {
  if (!(await takeToken(platform, `hearings.api:${network}`, rate))) throw hearingErrors('HEARINGS_TOO_MANY_QUESTIONS');
}

const listRoute = apiRoute({
  ...{ method: 'GET', path: '/api/hearings', access: 'everyone', tag: 'hearings' },
  summary: 'Hearings by court, days and room, by time; no names of anybody; of closed hearings the time and the room.',
  query: Type.Object({
    court: Type.Optional(Type.String({ pattern: '^\\d{4}$', description: 'first four digits of its case numbers' })),
    from: Type.Optional(Type.String({ format: 'date', description: 'default: today in Asia/Almaty' })),
    to: Type.Optional(Type.String({ format: 'date', description: 'default: from; at most 31 days in all' })),
    room: Type.Optional(Type.String({ format: 'uuid' })),
    q: Type.Optional(
      Type.String({ maxLength: 100, description: 'words of number, room, judge, category, organisation' }),
    ),
    after: Type.Optional(Type.String({ maxLength: 400, description: '`next` of the page before' })),
    most: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  }),
  response: Type.Object({
    hearings: Type.Array(openHearing),
    next: Type.Union([Type.String(), Type.Null()], { description: 'cursor of the next page' }),
  }),
  refuses: refusalsOf(
    hearingErrors,
    ...(['HEARINGS_DAY_UNREADABLE', 'HEARINGS_DAYS_TURNED_ROUND', 'HEARINGS_SPAN'] as const),
    ...(['HEARINGS_CURSOR_UNREADABLE', 'HEARINGS_TOO_MANY_QUESTIONS'] as const),
  ),
  run: async ({ platform, network, query }) => {
    await countQuestion(platform, network);
    const from = query.from ? dayOf(query.from) : legalDay(platform.clock.now());
    const to = query.to ? dayOf(query.to) : from;
    const days = from.until(to, { largestUnit: 'days' }).days;
    if (days < 0) throw hearingErrors('HEARINGS_DAYS_TURNED_ROUND');
    if (days >= longestSpan) throw hearingErrors('HEARINGS_SPAN', { days: longestSpan });
    if (query.after !== undefined && !isHearingsCursor(query.after)) throw hearingErrors('HEARINGS_CURSOR_UNREADABLE');
    const page = await listHearings(platform.reads, 'kk', {
      ...{ courtCode: query.court, from, to, text: query.q, after: query.after, most: query.most },
      courtroomId: parseId<CourtroomId>(query.room),
    });
    return { hearings: page.hearings.map((hearing) => openHearingOf(withoutNames(hearing))), next: page.next };
  },
});

const oneRoute = apiRoute({
  ...{ method: 'GET', path: '/api/hearings/:id', access: 'everyone', tag: 'hearings' },
  summary: 'One hearing; no names of anybody; of a closed one the time and the room.',
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  response: openHearing,
  refuses: refusalsOf(hearingErrors, 'HEARINGS_NOT_FOUND', 'HEARINGS_TOO_MANY_QUESTIONS'),
  run: async ({ platform, network, params }) => {
    await countQuestion(platform, network);
    const id = parseId<HearingId>(params.id);
    if (!id) throw hearingErrors('HEARINGS_NOT_FOUND');
    return openHearingOf(withoutNames(await getPublicHearing(platform.reads, 'kk', id)));
  },
});

/** Open data of hearings. */
export const hearingRoutes: readonly ApiRoute[] = [listRoute, oneRoute];

/** @throws HEARINGS_DAY_UNREADABLE */
function dayOf(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text);
  } catch (cause) {
    throw hearingErrors('HEARINGS_DAY_UNREADABLE', {}, { cause });
  }
}
