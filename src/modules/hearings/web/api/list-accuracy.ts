import { Type } from 'typebox';
import { type ApiRoute, apiRoute, refusalsOf } from '#platform/http';
import { takeToken } from '#platform/limits';
import { hearingErrors } from '../../errors.ts';
import { listMonthsAccuracy } from '../../queries/list-accuracy.ts';

const rate = { burst: 30, perMinute: 30 };
/** Months of one answer, the present one included. */
const MONTHS = 12;

const count = (description: string) => Type.Integer({ description });

/** How true a court's lists were: counts, not shares, so that anybody can add them up. */
export const listAccuracyRoute: ApiRoute = apiRoute({
  ...{ method: 'GET', path: '/api/list-accuracy', access: 'everyone', tag: 'hearings' },
  summary: "How true a court's lists of hearings were, month by month, counted from the hearings' own history.",
  query: Type.Object({
    court: Type.String({ pattern: '^\\d{4}$', description: 'first four digits of its case numbers' }),
  }),
  response: Type.Object({
    months: Type.Array(
      Type.Object({
        month: Type.String({ pattern: '^\\d{4}-\\d{2}$' }),
        listed: count('on the list of their day'),
        began: count('of them'),
        onTime: count('began not later than five minutes after the time people were called for'),
        upTo15: count('began 6 to 15 minutes late'),
        upTo30: count('began 16 to 30 minutes late'),
        medianDelayMinutes: Type.Union([Type.Number(), Type.Null()]),
        putOffLate: count('put off, or moved to another day, less than 24 hours before'),
        unrecorded: count('neither begun nor put off'),
        announced: count('whose announcement is on record'),
        dayAhead: count('of them announced 24 hours ahead'),
        days: count('days whose announcements are all on record'),
        completeDays: count('of them those whose list was whole as the day began'),
      }),
    ),
  }),
  refuses: refusalsOf(hearingErrors, 'HEARINGS_TOO_MANY_QUESTIONS'),
  run: async ({ platform, network, query }) => {
    if (!(await takeToken(platform, `hearings.accuracy:${network}`, rate))) {
      throw hearingErrors('HEARINGS_TOO_MANY_QUESTIONS');
    }
    const months = await listMonthsAccuracy(platform.listReads, query.court, MONTHS);
    return {
      months: months.map(({ month, accuracy }) => ({ month: month.toPlainYearMonth().toString(), ...accuracy })),
    };
  },
});
