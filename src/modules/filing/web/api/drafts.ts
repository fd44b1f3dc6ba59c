import { type TSchema, Type } from 'typebox';
import { getSigning, openSigningContent, type SigningId } from '#modules/signatures';
import type { Platform } from '#platform';
import { type ActMaker, type ApiRequest, type ApiRoute, apiRoute, type Principal, refusalsOf } from '#platform/http';
import { parseId } from '#platform/ids';
import { prepareSubmission } from '../../actions/prepare-submission.ts';
import { savePage } from '../../actions/save-page.ts';
import { saveParty } from '../../actions/save-party.ts';
import { startDraft } from '../../actions/start-draft.ts';
import { signAndSubmit } from '../../actions/submit-filing.ts';
import { filingErrors } from '../../errors.ts';
import { checkForm, isComplete } from '../../model/forms/check-form.ts';
import type { Form } from '../../model/forms/form.ts';
import { forms } from '../../model/forms/forms.ts';
import type { AnswerFault, RawInputs } from '../../model/forms/read-answer.ts';
import type { DraftId } from '../../model/ids.ts';
import { getDraft } from '../../queries/get-draft.ts';
import { getTalon } from '../../queries/get-filing.ts';
import { answersSchema } from './answer-schema.ts';

const state = Type.Object({
  id: Type.String({ format: 'uuid' }),
  form: Type.String(),
  isComplete: Type.Boolean(),
  faults: Type.Array(Type.Object({ input: Type.String(), code: Type.String(), text: Type.String() })),
  checks: Type.Array(
    Type.Object({ key: Type.String(), state: Type.String(), text: Type.String(), norm: Type.String() }),
  ),
});
const byId = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** One route a form, its body made from the definition. */
function startRoute(form: Form): ApiRoute {
  return apiRoute({
    ...{ method: 'POST', path: `/api/filing/drafts/${form.key}`, access: 'signed-in', tag: 'filing' },
    summary: `Begins a ${form.title.en.toLowerCase()} with these answers; what is wrong is told and not kept.`,
    body: answersSchema(form) as TSchema,
    response: state,
    refuses: refusalsOf(filingErrors, 'FILING_TOO_MANY_DRAFTS'),
    run: async (request) => {
      const principal = signedIn(request);
      const { platform, act } = request;
      const draft = { form: form.key, lang: principal.lang };
      const id = await startDraft(platform, act('filing.start-draft'), principal, draft);
      const faults = await fill(platform, act, principal, form, id, request.body as JsonAnswers);
      return await stateOf(platform, principal, id, faults);
    },
  });
}

type JsonAnswers = Readonly<Record<string, string | number | readonly string[] | readonly JsonParty[]>>;
type JsonParty = Readonly<Record<string, string>>;

/** Goes the way of the pages, so that a program is held to what a person is held to. */
async function fill(
  platform: Platform,
  act: ActMaker,
  principal: Principal,
  form: Form,
  draftId: DraftId,
  answers: JsonAnswers,
): Promise<readonly AnswerFault[]> {
  const faults: AnswerFault[] = [];
  for (const { id: question, fields } of form.tasks.flatMap(({ questions }) => questions)) {
    const given = fields.filter(({ id }) => answers[id] !== undefined);
    if (given.length === 0) continue;
    for (const { id, kind } of given) {
      if (kind !== 'party') continue;
      for (const party of answers[id] as readonly JsonParty[]) {
        faults.push(...(await fillParty(platform, act, principal, draftId, id, party)));
      }
    }
    const raw = Object.fromEntries(given.flatMap((field) => rawOf(field.id, field.kind, answers[field.id])));
    const { versions: seen } = await getDraft(platform.reads, principal, draftId);
    const saved = await savePage(platform, act, principal, { draftId, question, raw, seen });
    if (saved.kind === 'faulty') faults.push(...saved.faults);
  }
  return faults;
}

async function fillParty(
  platform: Platform,
  act: ActMaker,
  principal: Principal,
  draftId: DraftId,
  field: string,
  party: JsonParty,
): Promise<readonly AnswerFault[]> {
  const { versions } = await getDraft(platform.reads, principal, draftId);
  const raw: RawInputs = party.number ? party : { ...party, unknownNumber: 'yes' };
  const saved = await saveParty(platform, act, principal, { draftId, field, raw, seen: versions[field] ?? 0 });
  return saved.kind === 'faulty' ? saved.faults : [];
}

function rawOf(id: string, kind: string, value: JsonAnswers[string] | undefined): [string, string][] {
  if (kind === 'party' || value === undefined) return [];
  if (kind === 'money') return [[id, (Number(value) / 100).toFixed(2)]];
  return [[id, Array.isArray(value) ? value.join(',') : String(value)]];
}

async function stateOf(platform: Platform, principal: Principal, id: DraftId, faults: readonly AnswerFault[]) {
  const { form, given } = await getDraft(platform.reads, principal, id);
  const { lang } = principal;
  return {
    ...{ id, form: form.key, isComplete: isComplete(form, given) },
    faults: faults.map(({ input, error }) => ({ input, code: error.code, text: error.say(lang) })),
    checks: checkForm(form, given).map(({ key, state: found, text, norm }) => ({
      ...{ key, state: found, text: text[lang], norm: norm.cited },
    })),
  };
}

const readRoute = apiRoute({
  ...{ method: 'GET', path: '/api/filing/drafts/:id', access: 'signed-in', tag: 'filing' },
  summary: 'Where a draft of the caller stands: what is complete, what lacks, what the law wants.',
  params: byId,
  response: state,
  refuses: refusalsOf(filingErrors, 'FILING_DRAFT_NOT_FOUND'),
  run: async (request) => stateOf(request.platform, signedIn(request), draftIdOf(request.params.id), []),
});

const prepareRoute = apiRoute({
  ...{ method: 'POST', path: '/api/filing/drafts/:id/prepare', access: 'signed-in', tag: 'filing' },
  summary: 'Freezes a complete draft; the bytes that come back are to be signed (CMS, detached or attached).',
  params: byId,
  response: Type.Object({
    signingId: Type.String({ format: 'uuid' }),
    content: Type.String({ description: 'base64' }),
    sha256: Type.String(),
  }),
  refuses: refusalsOf(
    filingErrors,
    ...(['FILING_DRAFT_NOT_FOUND', 'FILING_DRAFT_SENT', 'FILING_NOT_COMPLETE'] as const),
    ...(['FILING_DUTY_UNPAID', 'FILING_CHANGED_MEANWHILE'] as const),
  ),
  run: async (request) => {
    const { platform, act, params } = request;
    const principal = signedIn(request);
    const { lang } = principal;
    const draftId = draftIdOf(params.id);
    const backTo = `/${lang}/cabinet/filings/${draftId}`;
    const signingId = await prepareSubmission(platform, act, principal, { draftId, lang, backTo });
    const { actor } = act('filing.read-signing');
    const { content } = await getSigning(platform.reads, actor, signingId);
    const bytes = await openSigningContent(platform, actor, signingId);
    return { signingId, content: bytes.toBase64(), sha256: content.sha256 };
  },
});

const submitRoute = apiRoute({
  ...{ method: 'POST', path: '/api/filing/drafts/:id/submit', access: 'signed-in', tag: 'filing' },
  summary:
    'Takes the signature over what was prepared, verifies it and sends the filing: talon and PIN. Asked again: the same.',
  params: byId,
  body: Type.Object({
    signingId: Type.String({ format: 'uuid' }),
    signature: Type.String({ maxLength: 200_000, description: 'CMS in base64' }),
  }),
  response: Type.Object({
    filingId: Type.String({ format: 'uuid' }),
    talon: Type.String(),
    pin: Type.Union([Type.String(), Type.Null()], { description: 'known for a day' }),
  }),
  refuses: refusalsOf(filingErrors, 'FILING_DRAFT_NOT_FOUND', 'FILING_NOT_PREPARED', 'FILING_CASE_NOT_YOURS'),
  run: async (request) => {
    const { platform, act, params, body } = request;
    const principal = signedIn(request);
    const draftId = draftIdOf(params.id);
    const signingId = parseId<SigningId>(body.signingId);
    const cms = bytesOf(body.signature);
    if (!signingId || !cms) throw filingErrors('FILING_NOT_PREPARED');
    const given = { signingId, cms, door: 'file' } as const;
    const { id, drawn } = await signAndSubmit(platform, act('filing.submit-filing'), draftId, given);
    return { filingId: id, ...(drawn ?? (await getTalon(platform, principal, id))) };
  },
});

/** @throws FILING_DRAFT_NOT_FOUND */
function draftIdOf(text: string): DraftId {
  const id = parseId<DraftId>(text);
  if (!id) throw filingErrors('FILING_DRAFT_NOT_FOUND');
  return id;
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.fromBase64(base64);
  } catch (malformed) {
    if (malformed instanceof SyntaxError) return undefined;
    throw malformed;
  }
}

/** The access of the route lets nobody else in. */
function signedIn({ principal }: Pick<ApiRequest, 'principal'>): Principal {
  if (!principal) throw filingErrors('FILING_DRAFT_NOT_FOUND');
  return principal;
}

/** Programs of lawyers and companies file by the same definitions as people. */
export function draftRoutes(): readonly ApiRoute[] {
  return [...forms.map(startRoute), readRoute, prepareRoute, submitRoute];
}
