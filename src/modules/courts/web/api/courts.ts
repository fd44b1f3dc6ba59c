import { Type } from 'typebox';
import { apiRoute, refusalsOf } from '#platform/http';
import { courtsErrors } from '../../errors.ts';
import { COURT_LEVELS, type CourtLevel } from '../../model/court.ts';
import { getCourt } from '../../queries/get-court.ts';
import { listCourts } from '../../queries/list-courts.ts';
import { courtCode, courtJson, courtSchema, day } from './schemas.ts';

export const courtsRoute = apiRoute({
  method: 'GET',
  path: '/api/courts',
  access: 'everyone',
  summary: 'Courts that work on a day, by region and level.',
  tag: 'courts',
  query: Type.Object({
    region: Type.Optional(Type.String({ pattern: '^\\d{2}$', description: 'First two digits of court codes' })),
    level: Type.Optional(Type.Enum([...COURT_LEVELS])),
    on: Type.Optional(day),
  }),
  response: Type.Object({ courts: Type.Array(courtSchema) }),
  async run({ platform, query }) {
    const courts = await listCourts(platform.reads, {
      region: query.region,
      level: query.level as CourtLevel | undefined,
      on: query.on === undefined ? undefined : Temporal.PlainDate.from(query.on),
    });
    return { courts: courts.map(courtJson) };
  },
});

export const courtRoute = apiRoute({
  method: 'GET',
  path: '/api/courts/:code',
  access: 'everyone',
  summary: 'One court by its code, whether or not it still works.',
  tag: 'courts',
  params: Type.Object({ code: courtCode }),
  response: courtSchema,
  refuses: refusalsOf(courtsErrors, 'COURTS_COURT_UNKNOWN'),
  run: async ({ platform, params }) => courtJson(await getCourt(platform.reads, params.code)),
});
