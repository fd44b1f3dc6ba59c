import {
  type Form,
  filingErrors,
  fillFromStart,
  findForm,
  firstUnanswered,
  foreseeClaim,
  getDraft,
  startDraft,
} from '#modules/filing';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { emptyForm, type FormState, framedView } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { AdviceView } from './start-advice.tsx';
import { foreseenOf, isSumWrong, type StartAnswers, saidBefore } from './start-answers.ts';
import { AskView, startChoices } from './start-questions.tsx';
import { filingPageTexts } from './texts.ts';

/** `/kk/cabinet/filings/start/claim`: questions before anybody signs in; they warn and never block. */
export const startPage: Page = {
  path: '/cabinet/filings/start/:form',
  access: 'everyone',
  get: async (request) => {
    const form = askedForm(request);
    const answers = request.query;
    if (form.start.length > 0 && answers.answered === undefined) return await ask(request, form);
    if (isSumWrong(form, answers)) {
      const error = filingErrors('FILING_ANSWER_NOT_A_SUM', sumLabel).say(request.lang);
      return await ask(request, form, { values: answers, errors: [{ field: 'sum', text: error }] });
    }
    return await advise(request, form, answers);
  },
};

const sumIn = (lang: Lang): string => filingPageTexts(lang).start.sumLabel;
const sumLabel = { kk: sumIn('kk'), ru: sumIn('ru'), en: sumIn('en') };

async function ask(request: PageRequest, form: Form, state: FormState = emptyForm): Promise<Reply> {
  const { lang, platform } = request;
  const choices = await startChoices(platform, lang);
  return framedView(form.title[lang], <AskView {...{ form, lang, state, choices }} />, {
    ...{ backHref: `/${lang}/cabinet/filings`, isPrivate: true, hasErrors: state.errors.length > 0 },
  });
}

async function advise(request: PageRequest, form: Form, answers: StartAnswers): Promise<Reply> {
  const { lang, platform, principal } = request;
  const foreseen = foreseenOf(form, answers);
  const foresight = foreseen && (await foreseeClaim(platform.reads, foreseen));
  const said = saidBefore(form, answers, foresight?.courts.length === 1 ? foresight.courts[0]?.code : undefined);
  const query = new URLSearchParams(answers).toString();
  const body = <AdviceView {...{ form, lang, answers, foresight, said, query }} isSignedIn={principal !== undefined} />;
  return framedView(form.title[lang], body, {
    ...{ backHref: `/${lang}/cabinet/filings/start/${form.key}`, isPrivate: true },
  });
}

/** `POST /kk/cabinet/filings/new`: the draft, and its first page. */
export const newDraftPage: Page = {
  path: '/cabinet/filings/new',
  access: 'signed-in',
  get: async (request) => redirect(`/${request.lang}/cabinet/filings`),
  post: async (request) => await begin(request),
};

async function begin(request: FormRequest): Promise<Reply> {
  const { platform, lang, form, act } = request;
  const principal = signedIn(request);
  const answers: Readonly<Record<string, string>> = form.case ? { case: form.case } : {};
  // The button pressed twice, or sent again by a browser that lost the answer, begins one draft.
  const draft = { form: form.form ?? '', lang, answers, isOnce: true };
  const id = await startDraft(platform, act('filing.start-draft'), principal, draft);
  const said = Object.entries(form).flatMap(([name, value]) =>
    name.startsWith('said.') ? [[name.slice('said.'.length), value] as const] : [],
  );
  await fillFromStart(platform, act('filing.fill-from-start'), principal, id, Object.fromEntries(said));
  const begun = await getDraft(platform.reads, principal, id);
  return redirect(`/${lang}/cabinet/filings/${id}/${firstUnanswered(begun.form, begun.given)?.id ?? ''}`);
}

function askedForm({ params }: PageRequest): Form {
  const form = findForm(params.form ?? '');
  if (!form) throw filingErrors('FILING_FORM_UNKNOWN');
  return form;
}
