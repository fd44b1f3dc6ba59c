import { Type } from 'typebox';
import { courtsErrors, getCourt } from '#modules/courts';
import { type ApiRoute, apiRoute, refusalsOf } from '#platform/http';
import { takeToken } from '#platform/limits';
import { visitErrors } from '../../errors.ts';
import { listOpenDayPlaces } from '../../queries/open-day-places.ts';
import { listReceptionSlots } from '../../queries/reception-slots.ts';

const rate = { burst: 60, perMinute: 120 };

/** @throws VISITS_TOO_MANY */
async function countQuestion(platform: Parameters<typeof takeToken>[0], network: string): Promise<void> {
  if (!(await takeToken(platform, `visits.api:${network}`, rate))) throw visitErrors('VISITS_TOO_MANY', { wait: 1 });
}

const courtCode = Type.String({ pattern: '^\\d{4}$', description: 'first four digits of its case numbers' });
const instant = Type.String({ format: 'date-time', description: 'UTC' });

const slotsRoute = apiRoute({
  ...{ method: 'GET', path: '/api/reception-slots', access: 'everyone', tag: 'visits' },
  summary: "Times at a court's receptions that can be booked now, taken ones too, by time; nobody's name.",
  query: Type.Object({ court: courtCode }),
  response: Type.Object({
    slots: Type.Array(Type.Object({ startsAt: instant, endsAt: instant, room: Type.String(), isFree: Type.Boolean() })),
  }),
  refuses: [...refusalsOf(visitErrors, 'VISITS_TOO_MANY'), ...refusalsOf(courtsErrors, 'COURTS_COURT_UNKNOWN')],
  run: async ({ platform, network, query }) => {
    await countQuestion(platform, network);
    await getCourt(platform.reads, query.court);
    const slots = await listReceptionSlots(platform.reads, query.court);
    return {
      slots: slots.map(({ startsAt, endsAt, room, isFree }) => ({
        ...{ startsAt: startsAt.toString(), endsAt: endsAt.toString(), room, isFree },
      })),
    };
  },
});

const openDayPlacesRoute = apiRoute({
  ...{ method: 'GET', path: '/api/open-day-places', access: 'everyone', tag: 'visits' },
  summary: 'Places left at open-door days that are not over, of a court or of all.',
  query: Type.Object({ court: Type.Optional(courtCode) }),
  response: Type.Object({
    openDays: Type.Array(
      Type.Object({
        court: courtCode,
        day: Type.String({ format: 'date', description: 'Legal day in Asia/Almaty' }),
        ...{ startsAt: Type.String(), endsAt: Type.String() },
        capacity: Type.Union([Type.Integer(), Type.Null()]),
        left: Type.Union([Type.Integer(), Type.Null()], { description: 'null: nobody has to register' }),
      }),
    ),
  }),
  refuses: refusalsOf(visitErrors, 'VISITS_TOO_MANY'),
  run: async ({ platform, network, query }) => {
    await countQuestion(platform, network);
    const places = await listOpenDayPlaces(platform.reads, query.court);
    const hhmm = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' });
    return {
      openDays: places.map(({ openDay: { courtCode: court, day, startsAt, endsAt, capacity }, left }) => ({
        ...{ court, day: day.toString(), startsAt: hhmm(startsAt), endsAt: hhmm(endsAt), capacity, left },
      })),
    };
  },
});

/** Open data of places: what is free, and never who has taken the rest. */
export const placeRoutes: readonly ApiRoute[] = [slotsRoute, openDayPlacesRoute];
