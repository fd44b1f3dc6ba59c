import { Type } from 'typebox';
import { type ApiRoute, apiRoute, refusalsOf } from '#platform/http';
import { takeToken } from '#platform/limits';
import { approachErrors } from '../../errors.ts';
import { outcomes, senderKinds } from '../../model/approach.ts';
import { type Approach, listApproaches, PAGE_SIZE } from '../../queries/list-approaches.ts';

const rate = { burst: 60, perMinute: 120 };

const text = Type.Object({ kk: Type.String(), ru: Type.String() });
const orNull = <Schema extends ReturnType<typeof Type.String> | typeof text>(schema: Schema, description: string) =>
  Type.Union([schema, Type.Null()], { description });

const listRoute = apiRoute({
  ...{ method: 'GET', path: '/api/approaches', access: 'everyone', tag: 'approaches' },
  summary: 'Register of approaches to a court about pending civil cases (CPC RK art. 19), the latest first.',
  query: Type.Object({
    court: Type.String({ pattern: '^\\d{4}$' }),
    q: Type.Optional(Type.String({ maxLength: 100, description: 'words, a case number or a sender' })),
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2099, description: 'of receipt' })),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  }),
  response: Type.Object({
    ...{ total: Type.Integer(), page: Type.Integer(), pages: Type.Integer() },
    approaches: Type.Array(
      Type.Object({
        number: Type.Integer({ description: 'of the register of this court' }),
        ...{ receivedOn: Type.String({ format: 'date' }), enteredAt: Type.String({ format: 'date-time' }) },
        caseNumber: orNull(Type.String(), 'null: withdrawn, or the law closes the case'),
        senderKind: Type.Enum([...senderKinds]),
        sender: orNull(Type.String(), 'null: withdrawn, or a private person'),
        gist: orNull(text, 'null: withdrawn, or the law closes the case'),
        outcome: Type.Enum([...outcomes]),
        withdrawn: Type.Union([
          Type.Object({ at: Type.String({ format: 'date-time' }), because: Type.String() }),
          Type.Null(),
        ]),
      }),
    ),
  }),
  refuses: refusalsOf(approachErrors, 'APPROACHES_TOO_MANY'),
  run: async ({ platform, network, query }) => {
    if (!(await takeToken(platform, `approaches.api:${network}`, rate)))
      throw approachErrors('APPROACHES_TOO_MANY', { wait: 1 });
    const page = query.page ?? 1;
    const asked = { courtCode: query.court, words: query.q ?? '', year: query.year };
    const { approaches, total } = await listApproaches(platform.reads, asked, page);
    return { total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), approaches: approaches.map(openApproach) };
  },
});

function openApproach({ id: _id, gist, caseNumber, withdrawn, ...rest }: Approach) {
  return {
    ...{ number: rest.number, receivedOn: rest.receivedOn.toString(), enteredAt: rest.enteredAt.toString() },
    ...{ caseNumber: caseNumber ?? null, senderKind: rest.senderKind, sender: rest.sender, outcome: rest.outcome },
    gist: gist ? { kk: gist.kk, ru: gist.ru } : null,
    withdrawn: withdrawn ? { at: withdrawn.at.toString(), because: withdrawn.because } : null,
  };
}

/** Open data of the registers. */
export const approachRoutes: readonly ApiRoute[] = [listRoute];
