import { defineErrors } from '#platform/errors';
import { httpTexts } from './locales/index.ts';

/** Refusals and faults of the HTTP layer itself. */
export const httpErrors = defineErrors(
  {
    HTTP_FOREIGN_HOST: { kind: 'refusal', status: 421, text: 'foreignHost' },
    HTTP_FOREIGN_ORIGIN: { kind: 'refusal', status: 403, text: 'foreignOrigin' },
    HTTP_NOT_FOUND: { kind: 'refusal', status: 404, text: 'notFound' },
    HTTP_UNKNOWN_LANGUAGE: { kind: 'refusal', status: 404, text: 'unknownLanguage' },
    HTTP_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'notAllowed' },
    HTTP_NOT_CONFIRMED: { kind: 'refusal', status: 403, text: 'notConfirmed' },
    HTTP_SIGN_IN_FIRST: { kind: 'refusal', status: 401, text: 'signInFirst' },
    HTTP_BAD_REQUEST: { kind: 'refusal', status: 400, text: 'badRequest' },
    HTTP_TOO_LARGE: { kind: 'refusal', status: 413, text: 'tooLarge' },
    HTTP_TOO_MANY: { kind: 'refusal', status: 429, text: 'tooMany', retry: true },
    HTTP_FAULT: { kind: 'fault', status: 500, text: 'fault', retry: true },
  },
  (lang) => httpTexts(lang).errors,
);
