import { Type } from 'typebox';
import { type ApiRoute, apiRoute, refusalsOf } from '#platform/http';
import { filingErrors } from '../../errors.ts';
import { findForm, forms } from '../../model/forms/forms.ts';

const text = Type.Object({ kk: Type.String(), ru: Type.String(), en: Type.String() });

const list = apiRoute({
  ...{ method: 'GET', path: '/api/filing/forms', access: 'everyone', tag: 'filing' },
  summary: 'Kinds of filings that can be sent to a court.',
  response: Type.Object({
    forms: Type.Array(Type.Object({ key: Type.String(), title: text, purpose: text, minutes: Type.Integer() })),
  }),
  run: async () => ({
    forms: forms.map(({ key, title, purpose, minutes }) => ({ key, title, purpose, minutes })),
  }),
});

const one = apiRoute({
  ...{ method: 'GET', path: '/api/filing/forms/:form', access: 'everyone', tag: 'filing' },
  summary: 'A form as data: tasks, pages, fields, what the law demands with its article, and the parts of the paper.',
  params: Type.Object({ form: Type.String({ maxLength: 40 }) }),
  response: Type.Object({}, { additionalProperties: true }),
  refuses: refusalsOf(filingErrors, 'FILING_FORM_UNKNOWN'),
  run: async ({ params }) => {
    const form = findForm(params.form);
    if (!form) throw filingErrors('FILING_FORM_UNKNOWN');
    // Functions are rules of the house; what they say is data.
    return JSON.parse(JSON.stringify({ ...form, hasDuty: form.duty !== null })) as Record<string, unknown>;
  },
});

/** The definitions themselves, open to everybody. */
export const formRoutes: readonly ApiRoute[] = [list, one];
