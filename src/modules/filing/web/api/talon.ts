import { Type } from 'typebox';
import { type ApiRoute, apiRoute, refusalsOf } from '#platform/http';
import { filingErrors } from '../../errors.ts';
import { openTalon } from '../../queries/open-talon.ts';

const talonRoute = apiRoute({
  ...{ method: 'POST', path: '/api/talon', access: 'everyone', tag: 'filing' },
  summary: 'Where a filing stands, by talon number and PIN; no names, documents or sums. Failures are slowed down.',
  body: Type.Object({ number: Type.String({ maxLength: 40 }), pin: Type.String({ maxLength: 40 }) }),
  response: Type.Object({
    number: Type.String(),
    form: Type.String(),
    court: Type.String(),
    submittedAt: Type.String({ format: 'date-time' }),
    status: Type.String(),
    turn: Type.String(),
    timeline: Type.Array(Type.Object({ kind: Type.String(), at: Type.String({ format: 'date-time' }) })),
  }),
  refuses: refusalsOf(filingErrors, 'FILING_TALON_NUMBER_MISTYPED', 'FILING_TALON_REFUSED', 'FILING_TALON_WAIT'),
  run: async ({ platform, body, network }) => {
    const { number, form, courtCode, submittedAt, status } = await openTalon(platform, { ...body, network });
    return {
      ...{
        number,
        form,
        court: courtCode,
        submittedAt: submittedAt.toString(),
        status: status.kind,
        turn: status.turn,
      },
      timeline: status.entries.map(({ kind, at }) => ({ kind, at: at.toString() })),
    };
  },
});

export const talonRoutes: readonly ApiRoute[] = [talonRoute];
