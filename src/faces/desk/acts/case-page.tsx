import {
  type ActId,
  actErrors,
  type draftAct as draft,
  draftAct,
  groundsFor,
  isActKind,
  isOut,
  kindsFor,
  listActs,
} from '#modules/acts';
import {
  acceptanceTermsOn,
  type CaseId,
  caseErrors,
  caseKindOn,
  chooseAcceptanceTerm,
  getCase,
  listCourtTerms,
} from '#modules/cases';
import { findClaimOf } from '#modules/filing';
import { legalDay } from '#platform/clock';
import {
  type FieldError,
  type FormRequest,
  optional,
  type Page,
  type PageRequest,
  type Reply,
  readForm,
  redirect,
} from '#platform/http';
import { parseId } from '#platform/ids';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { rightsIn } from '../act-words/desk-act.ts';
import { CaseActsView } from './case-view.tsx';
import { deskActsTexts } from './texts.ts';

type NewAct = Parameters<typeof draft>[2];

const fields: Readonly<Record<string, string>> = {
  ACTS_GROUND_MISSING: 'ground',
  ACTS_CORRECTED_MISSING: 'corrects',
};

/** `/kk/desk/case-acts/{case}`: acts of one case, and a new one from its template. */
export const caseActsPage: Page = {
  path: '/desk/case-acts/:id',
  access: 'staff',
  isPersonal: true,
  get: async (request) => await show(request, emptyForm, 200),
  post: async (request) => {
    const { lang, platform, form } = request;
    const id = caseOf(request);
    if (form.deed === 'acceptance-term') return await chooseTerm(request, id);
    const asked = readNewAct(request, id);
    if (!asked.ok) return await show(request, { values: form, errors: asked.errors }, 422);
    const { act } = await rightsIn(request, id);
    const done = await attempt(
      lang,
      (code) => fields[code] ?? 'kind',
      () => draftAct(platform, act('acts.draft-act', 'draft', false), asked.value),
    );
    if (!done.ok) return await show(request, { values: form, errors: done.errors }, done.status);
    return redirect(`/${lang}/desk/acts/${done.value}`, { flash: deskActsTexts(lang).begun });
  },
};

/** Another row of the law for the clock of acceptance. */
async function chooseTerm(request: FormRequest, id: CaseId): Promise<Reply> {
  const { lang, platform, form } = request;
  const { act } = await rightsIn(request, id);
  const done = await attempt(lang, 'rule', async () => {
    const rule = acceptanceTermsOn(legalDay(platform.clock.now())).find((one) => one === form.rule);
    if (!rule) throw caseErrors('CASES_TERM_RULE_NOT_HERE');
    await platform.db.transact(act('cases.choose-acceptance-term', 'draft', false), (tx) =>
      chooseAcceptanceTerm(tx, id, rule),
    );
  });
  if (!done.ok) return await show(request, { values: form, errors: done.errors }, done.status);
  return redirect(`/${lang}/desk/case-acts/${id}`, { flash: deskActsTexts(lang).termChosen });
}

/** A sum in tenge as people type it: «250 000». @throws ACTS_SUM_UNREADABLE */
function sumField(text: string): number {
  const digits = text.replace(/[\s\u00a0₸]/g, '');
  if (!/^\d{1,13}$/.test(digits)) throw actErrors('ACTS_SUM_UNREADABLE');
  return Number(digits);
}

function readNewAct(
  { form, lang }: FormRequest,
  caseId: CaseId,
): { readonly ok: true; readonly value: NewAct } | { readonly ok: false; readonly errors: readonly FieldError[] } {
  const read = readForm({ claim: optional(sumField), duty: optional(sumField) }, form, lang);
  const { kind } = form;
  const missing = isActKind(kind) ? [] : [{ field: 'kind', text: deskActsTexts(lang).kindMissing }];
  if (!read.ok || !isActKind(kind)) return { ok: false, errors: [...missing, ...(read.ok ? [] : read.errors)] };
  const { claim, duty } = read.values;
  const corrects = parseId<ActId>(form.corrects);
  return {
    ok: true,
    value: { caseId, kind, ground: form.ground || undefined, claimTenge: claim, dutyTenge: duty, corrects },
  };
}

/** @throws CASES_CASE_NOT_FOUND */
function caseOf({ params }: PageRequest): CaseId {
  const id = parseId<CaseId>(params.id);
  if (!id) throw caseErrors('CASES_CASE_NOT_FOUND');
  return id;
}

async function show(request: PageRequest, state: FormState, status: number): Promise<Reply> {
  const { platform, lang } = request;
  const id = caseOf(request);
  const rights = await rightsIn(request, id);
  const canRead = rights.may('read', true) || rights.may('draft', false);
  if (!canRead) throw actErrors('ACTS_NOT_ALLOWED');
  const found = await getCase(platform.reads, id);
  const { actor } = rights.act('acts.list-acts', rights.may('draft', false) ? 'draft' : 'read', true);
  const acts = await listActs(platform.reads, actor, id);
  const day = legalDay(platform.clock.now());
  const kinds = rights.may('draft', false) ? kindsFor(caseKindOn(found.kind, day)?.branch, found.stage, day) : [];
  const grounds = kinds.flatMap(({ key }) => groundsFor(key, day));
  const claim = rights.may('draft', false) ? await findClaimOf(platform.reads, id) : undefined;
  const terms = (await listCourtTerms(platform.reads, [id])).get(id) ?? [];
  const out = acts.filter((act) => isOut(act.state));
  const title = deskActsTexts(lang).ofCase({ number: found.number });
  const body = (
    <CaseActsView
      {...{ lang, found, acts, kinds, grounds, out, claim, state, terms }}
      today={day}
      canDraft={rights.may('draft', false)}
    />
  );
  return framedView(title, body, {
    ...{ status, isPrivate: true, hasErrors: state.errors.length > 0 },
    breadcrumbs: [{ text: deskActsTexts(lang).title, href: `/${lang}/desk/acts` }, { text: title }],
    shell: { isWide: true, section: '/desk/acts' },
  });
}
