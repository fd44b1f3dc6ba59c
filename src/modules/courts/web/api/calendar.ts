import { Type } from 'typebox';
import { apiRoute, refusalsOf } from '#platform/http';
import { courtsErrors } from '../../errors.ts';
import { getCalendarYear } from '../../queries/get-working-calendar.ts';
import { day, textSchema } from './schemas.ts';

export const calendarRoute = apiRoute({
  method: 'GET',
  path: '/api/calendar/:year',
  access: 'everyone',
  summary: 'Days of a year on which the courts rest or work otherwise than Monday to Friday.',
  tag: 'courts',
  params: Type.Object({ year: Type.Integer({ minimum: 1991, maximum: 2200 }) }),
  response: Type.Object({
    year: Type.Integer(),
    days: Type.Array(
      Type.Object({
        date: day,
        kind: Type.String(),
        name: textSchema,
        movedFrom: Type.Union([day, Type.Null()]),
        source: Type.String(),
        verified: Type.Boolean(),
      }),
    ),
  }),
  refuses: refusalsOf(courtsErrors, 'COURTS_CALENDAR_YEAR_MISSING'),
  async run({ platform, params }) {
    const { year, days } = await getCalendarYear(platform.reads, params.year);
    return { year, days: days.map((one) => ({ ...one, name: { ...one.name } })) };
  },
});
