import { type Static, type TSchema, Type } from 'typebox';
import type { ErrorTable, HouseError } from '#platform/errors';
import type { ApiRoute, Refusal } from './api-route.ts';
import { httpErrors } from './errors.ts';

const sentence = (language: string) =>
  Type.String({ description: `what is wrong and what to do next, in ${language}` });

/** The body of every answer that is no 200: written by it, and shown by /api/openapi.json. */
export const errorBody = Type.Object(
  {
    code: Type.String({ description: 'closed list; never reworded, unlike the sentences' }),
    message: Type.Object({ kk: sentence('Kazakh'), ru: sentence('Russian'), en: sentence('English') }),
    detail: Type.Optional(Type.String({ description: 'which field of the question is wrong; for programmers' })),
    incident: Type.Optional(Type.String({ description: 'number of our fault, for the support' })),
  },
  { description: 'Refusal or fault.' },
);

export function errorBodyOf(error: HouseError, requestId: string): Static<typeof errorBody> {
  const malformed = error.code === 'HTTP_BAD_REQUEST' && error.cause instanceof Error ? error.cause : undefined;
  return {
    code: error.code,
    message: { kk: error.say('kk'), ru: error.say('ru'), en: error.say('en') },
    ...(malformed ? { detail: malformed.message } : {}),
    ...(error.kind === 'refusal' ? {} : { incident: requestId }),
  };
}

/** Names in the description of a route the errors of its module that it may answer with. */
export function refusalsOf<Code extends string>(
  { rows }: ErrorTable<Code>,
  ...codes: readonly NoInfer<Code>[]
): readonly Refusal[] {
  return codes.map((code) => ({ code, status: rows[code].status }));
}

/** Answers of a route by status: what it gives, what it refuses by its own rules, what the house refuses at its door. */
export function answersOf(route: ApiRoute): Readonly<Record<string, TSchema>> {
  const byStatus = Map.groupBy([...atTheDoor(route), ...(route.refuses ?? [])], ({ status }) => status);
  const refused = [...byStatus].map(([status, refusals]) => {
    const codes = [...new Set(refusals.map(({ code }) => code))];
    return [status, { ...errorBody, description: codes.join(', ') }] as const;
  });
  return { 200: route.response, ...Object.fromEntries(refused), default: errorBody };
}

function atTheDoor({ method, access, query, params, body }: ApiRoute): readonly Refusal[] {
  const all = (...codes: (typeof httpErrors.codes)[number][]) => refusalsOf(httpErrors, ...codes);
  return [
    ...(query || params || body ? all('HTTP_BAD_REQUEST') : []),
    ...(access === 'everyone' ? [] : all('HTTP_SIGN_IN_FIRST')),
    ...(access === 'confirmed' ? all('HTTP_NOT_CONFIRMED') : []),
    ...(access === 'staff' || typeof access === 'function' ? all('HTTP_NOT_ALLOWED') : []),
    ...(method === 'GET' ? [] : all('HTTP_FOREIGN_ORIGIN')),
    ...(body ? all('HTTP_TOO_LARGE') : []),
    ...all('HTTP_FOREIGN_HOST', 'HTTP_FAULT'),
  ];
}
