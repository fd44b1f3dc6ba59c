import {
  type Draft,
  filingErrors,
  findQuestion,
  isFilersOwn,
  type OtherAnswer,
  ownParty,
  type PartyField,
  partiesOf,
  partyName,
  type Question,
  removeParty,
  savePage,
  typedOf,
} from '#modules/filing';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { type FormState, framedView } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { askedDraft, draftHref } from './asked-draft.ts';
import { choicesFor } from './choices.ts';
import { answerDocuments, showDocuments } from './documents-page.tsx';
import { answerDuty, showDuty } from './duty-page.tsx';
import {
  type Inputs,
  inputOf,
  partyInputs,
  seenVersions,
  sentInputs,
  shownAgain,
  typedInputs,
} from './field-values.ts';
import { QuestionView } from './question-view.tsx';
import { nextHref, previousHref } from './step-href.ts';

/** Largest form of the documents page: ten files of 20 MB would be sent one after another. */
const MOST_BYTES = 24 * 1024 * 1024;

/** `/kk/cabinet/filings/{draft}/{question}`: one thing on a page; documents and duty have pages of their own kind. */
export const questionPage: Page = {
  path: '/cabinet/filings/:draft/:question',
  access: 'signed-in',
  isPersonal: true,
  maxBodyBytes: MOST_BYTES,
  takesCutFiles: true,
  get: async (request) => {
    const { draft, question } = await asked(request);
    const kind = kindOf(question);
    if (kind === 'documents') return await showDocuments(request, draft, question);
    if (kind === 'duty') return await showDuty(request, draft, question);
    return await show(request, draft, question, { values: await stored(request, draft, question), errors: [] });
  },
  post: async (request) => {
    const { draft, question } = await asked(request);
    const kind = kindOf(question);
    if (kind === 'documents') return await answerDocuments(request, draft, question);
    if (kind === 'duty' && isAboutPayment(request)) return await answerDuty(request, draft, question);
    if (request.form.action === 'remove-party') return await remove(request, draft, question);
    return await save(request, draft, question);
  },
};

/** The button that keeps the exemption and shows the sum anew; every other one of the duty page is about paying. */
const RECOUNT = 'exemption';

function isAboutPayment({ form }: FormRequest): boolean {
  return form.action !== undefined && form.action !== RECOUNT;
}

async function asked(request: PageRequest): Promise<{ readonly draft: Draft; readonly question: Question }> {
  const draft = await askedDraft(request);
  if (draft.filingId) throw filingErrors('FILING_DRAFT_SENT');
  const question = findQuestion(draft.form, request.params.question ?? '');
  if (!question) throw filingErrors('FILING_QUESTION_UNKNOWN');
  return { draft, question };
}

function kindOf({ fields }: Question): 'documents' | 'duty' | 'plain' {
  if (fields.some(({ kind }) => kind === 'documents')) return 'documents';
  return fields.some(({ kind }) => kind === 'exemption') ? 'duty' : 'plain';
}

async function save(request: FormRequest, draft: Draft, question: Question): Promise<Reply> {
  const { platform, act, lang } = request;
  const raw = sentInputs(request.formAll);
  const saved = await savePage(platform, act, signedIn(request), {
    ...{ draftId: draft.id, question: question.id, raw, seen: seenVersions(raw), keepsTyped: true },
  });
  if (saved.kind === 'saved') {
    if (raw.action === RECOUNT)
      return redirect(`${draftHref(lang, draft, `/${question.id}`)}${raw.from ? `?from=${raw.from}` : ''}`);
    return redirect(nextHref(request, await askedDraft(request), question, raw.from));
  }
  const others = saved.kind === 'changed-elsewhere' ? saved.others : [];
  const errors =
    saved.kind === 'faulty'
      ? saved.faults.map(({ input, error }) => ({ field: input, text: error.say(lang) }))
      : others.map(({ field }) => ({ field, text: filingErrors('FILING_ANSWER_CHANGED').say(lang) }));
  const status = saved.kind === 'faulty' ? 422 : 409;
  // What was right is kept already: the page shows the versions of now.
  const fresh = await askedDraft(request);
  return await show(request, fresh, question, { values: shownAgain(raw), errors }, { status, others });
}

async function remove(request: FormRequest, draft: Draft, question: Question): Promise<Reply> {
  const { platform, act, form } = request;
  const field = form.field ?? '';
  const seen = Number(form[`seen.${field}`]) || 0;
  await removeParty(platform, act, { draftId: draft.id, field, key: form.key ?? '', seen });
  return redirect(draftHref(request.lang, draft, `/${question.id}`));
}

/**
 * Stored answers as inputs, and over them what was typed last. The first own party is filled in from the account, so that
 * nothing known is asked again.
 */
async function stored(request: PageRequest, draft: Draft, question: Question): Promise<Inputs> {
  let values: Inputs = {};
  for (const field of question.fields) {
    const own =
      field.kind === 'party'
        ? await partyValues(request, draft, field)
        : { [field.id]: draft.typed[field.id] ?? inputOf(field, draft.answers) };
    values = { ...values, ...own };
  }
  return values;
}

async function partyValues(request: PageRequest, draft: Draft, field: PartyField): Promise<Inputs> {
  const [editField, editKey] = (request.query.edit ?? '').split('.');
  const parties = partiesOf(draft.answers, field.id);
  const edited = field.id === editField ? parties.find(({ key }) => key === editKey) : undefined;
  const typed = typedInputs(field.id, typedOf(draft.typed, field.id, edited?.key));
  if (edited) return { ...partyInputs(field.id, edited), ...typed };
  const isOwn = isFilersOwn(field, draft.answers) && parties.length === 0;
  return { ...(isOwn ? await ownInputs(request, field.id) : {}), ...typed };
}

/** Of a proved account the name is that of the register and is not asked. */
async function ownInputs(request: PageRequest, field: string): Promise<Inputs> {
  const own = await ownParty(request.platform, signedIn(request));
  const known = own.register === 'found' ? partyName({ ...own, key: '' }) : '';
  const shown = { [`${field}.known`]: known, [`${field}.kind`]: own.kind };
  return { ...partyInputs(field, own), ...(known ? shown : {}) };
}

interface Shown {
  readonly status?: number;
  readonly others?: readonly OtherAnswer[];
}

async function show(
  request: PageRequest,
  draft: Draft,
  question: Question,
  state: FormState,
  { status = 200, others = [] }: Shown = {},
): Promise<Reply> {
  const { lang, platform, query } = request;
  const choices = await choicesFor(platform, question, lang);
  const from = state.values.from ?? query.from;
  const body = <QuestionView {...{ draft, question, lang, state, choices, others, from }} edit={query.edit} />;
  return framedView(`${question.title[lang]} – ${draft.form.title[lang]}`, body, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
    backHref: previousHref(request, draft, question),
    shell: { section: '/cabinet/filings' },
  });
}
