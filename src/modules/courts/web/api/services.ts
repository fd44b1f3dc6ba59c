import { Type } from 'typebox';
import { apiRoute } from '#platform/http';
import { listHelplines } from '../../queries/list-helplines.ts';
import { listOpenDays } from '../../queries/list-open-days.ts';
import { listReceptionHours } from '../../queries/list-reception-hours.ts';
import { clockTime, courtCode, datedJson, datedSchema, day, hhmm, maybeText, textSchema } from './schemas.ts';

const ofCourt = Type.Object({ court: Type.Optional(courtCode) });

export const helplinesRoute = apiRoute({
  method: 'GET',
  path: '/api/helplines',
  access: 'everyone',
  summary: 'Helplines of the courts.',
  tag: 'courts',
  query: ofCourt,
  response: Type.Object({
    helplines: Type.Array(
      Type.Object({
        court: courtCode,
        purpose: textSchema,
        phone: Type.String(),
        hours: maybeText,
        isNational: Type.Boolean(),
        ...datedSchema,
      }),
    ),
  }),
  async run({ platform, query }) {
    const helplines = await listHelplines(platform.reads, query.court);
    return {
      helplines: helplines.map((one) => ({
        ...{ court: one.courtCode, purpose: { ...one.purpose }, phone: one.phone, isNational: one.isNational },
        hours: one.hours && { ...one.hours },
        ...datedJson(one),
      })),
    };
  },
});

export const receptionHoursRoute = apiRoute({
  method: 'GET',
  path: '/api/reception-hours',
  access: 'everyone',
  summary: 'Weekly hours in which the chairpersons receive people.',
  tag: 'courts',
  query: ofCourt,
  response: Type.Object({
    receptionHours: Type.Array(
      Type.Object({
        court: courtCode,
        weekday: Type.Integer({ minimum: 1, maximum: 7, description: 'ISO 8601: 1 is Monday' }),
        startsAt: clockTime,
        endsAt: clockTime,
        room: Type.String(),
        slotMinutes: Type.Union([Type.Integer(), Type.Null()], {
          description: 'minutes of one visitor; null: places are not given by time',
        }),
        booking: maybeText,
        ...datedSchema,
      }),
    ),
  }),
  async run({ platform, query }) {
    const hours = await listReceptionHours(platform.reads, query.court);
    return {
      receptionHours: hours.map((one) => ({
        ...{ court: one.courtCode, weekday: one.weekday, room: one.room },
        slotMinutes: one.slotMinutes,
        ...{ startsAt: hhmm(one.startsAt), endsAt: hhmm(one.endsAt) },
        booking: one.booking && { ...one.booking },
        ...datedJson(one),
      })),
    };
  },
});

export const openDaysRoute = apiRoute({
  method: 'GET',
  path: '/api/open-days',
  access: 'everyone',
  summary: 'Open-door days from today on.',
  tag: 'courts',
  query: ofCourt,
  response: Type.Object({
    openDays: Type.Array(
      Type.Object({
        court: courtCode,
        day,
        startsAt: clockTime,
        endsAt: clockTime,
        place: textSchema,
        programme: maybeText,
        capacity: Type.Union([Type.Integer(), Type.Null()], {
          description: 'people who may register; null: nobody has to',
        }),
        ...datedSchema,
      }),
    ),
  }),
  async run({ platform, query }) {
    const openDays = await listOpenDays(platform.reads, query.court);
    return {
      openDays: openDays.map((one) => ({
        ...{ court: one.courtCode, day: one.day.toString(), place: { ...one.place } },
        ...{ startsAt: hhmm(one.startsAt), endsAt: hhmm(one.endsAt) },
        programme: one.programme && { ...one.programme },
        capacity: one.capacity,
        ...datedJson(one),
      })),
    };
  },
});
