import { Button, InsetText, Radios, WarningText } from '#design';
import { type Form, filingErrors, findForm, type StartQuestion, startDraft } from '#modules/filing';
import { type FormRequest, type Page, type PageRequest, redirect } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { filingPageTexts } from './texts.ts';

/** `/kk/cabinet/filings/start/claim`: questions before anybody signs in; they warn and never block. */
export const startPage: Page = {
  path: '/cabinet/filings/start/:form',
  access: 'everyone',
  get: async (request) => {
    const form = askedForm(request);
    const { lang } = request;
    const isAnswered = form.start.length === 0 || request.query.answered !== undefined;
    const body = isAnswered ? <AdviceView {...{ request, form, lang }} /> : <AskView {...{ form, lang }} />;
    return framedView(form.title[lang], body, { backHref: `/${lang}/cabinet/filings`, isPrivate: true });
  },
};

/** `POST /kk/cabinet/filings/new`: the draft, and its first page. */
export const newDraftPage: Page = {
  path: '/cabinet/filings/new',
  access: 'signed-in',
  get: async (request) => redirect(`/${request.lang}/cabinet/filings`),
  post: async (request) => await begin(request),
};

async function begin(request: FormRequest) {
  const { platform, lang, form } = request;
  const answers: Readonly<Record<string, string>> = form.case ? { case: form.case } : {};
  const draft = { form: form.form ?? '', lang, answers, isOnce: true };
  const id = await startDraft(platform, request.act('filing.start-draft'), signedIn(request), draft);
  const questions = findForm(draft.form)?.tasks.flatMap((task) => task.questions) ?? [];
  const first = questions.find(({ fields }) => !fields.every((field) => field.id in answers));
  return redirect(`/${lang}/cabinet/filings/${id}/${first?.id ?? ''}`);
}

function askedForm({ params }: PageRequest): Form {
  const form = findForm(params.form ?? '');
  if (!form) throw filingErrors('FILING_FORM_UNKNOWN');
  return form;
}

function AskView({ form, lang }: { readonly form: Form; readonly lang: Lang }) {
  const texts = filingPageTexts(lang).start;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{texts.caption}</span>
        <h1 class="govuk-heading-l">{form.title[lang]}</h1>
        <p class="govuk-body">{texts.lead({ minutes: form.minutes })}</p>
        <form method="get" action={`/${lang}/cabinet/filings/start/${form.key}`}>
          <input type="hidden" name="answered" value="1" />
          {form.start.map(({ id, title, options }) => (
            <Radios
              key={id}
              name={id}
              legend={title[lang]}
              legendSize="s"
              items={options.map(({ value, label }) => ({ value, text: label[lang] }))}
            />
          ))}
          <Button>{filingPageTexts(lang).next}</Button>
        </form>
      </div>
    </div>
  );
}

interface AdviceProps {
  readonly request: PageRequest;
  readonly form: Form;
  readonly lang: Lang;
}

function AdviceView({ request, form, lang }: AdviceProps) {
  const texts = filingPageTexts(lang).start;
  const advice = form.start.flatMap((question) => adviceOf(question, request.query[question.id], lang));
  const papers = form.tasks
    .flatMap(({ questions }) => questions.flatMap(({ fields }) => fields))
    .flatMap((field) => (field.kind === 'documents' ? field.kinds : []));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{form.title[lang]}</span>
        <h1 class="govuk-heading-l">{texts.readyTitle}</h1>
        {advice.map((text) => (
          <WarningText key={text}>{text}</WarningText>
        ))}
        <InsetText>{texts.lead({ minutes: form.minutes })}</InsetText>
        <h2 class="govuk-heading-m">{texts.papers}</h2>
        <p class="govuk-body">{texts.papersHint}</p>
        <ul class="govuk-list govuk-list--bullet">
          {papers.map(({ key, label }) => (
            <li key={key}>{label[lang]}</li>
          ))}
        </ul>
        {form.hasDuty && <p class="govuk-body">{texts.duty}</p>}
        <Begin {...{ request, form, lang }} />
      </div>
    </div>
  );
}

function adviceOf({ options }: StartQuestion, answer: string | undefined, lang: Lang): readonly string[] {
  const advice = options.find(({ value }) => value === answer)?.advice?.[lang];
  return advice ? [advice] : [];
}

/** Signed in, one press begins; else the way leads over the sign-in back to here. */
function Begin({ request, form, lang }: AdviceProps) {
  const texts = filingPageTexts(lang).start;
  if (!request.principal) {
    const next = encodeURIComponent(`/${lang}/cabinet/filings/start/${form.key}?answered=1`);
    return (
      <>
        <p class="govuk-body">{texts.signInWhy}</p>
        <Button isStart href={`/${lang}/sign-in?next=${next}`}>
          {texts.signIn}
        </Button>
      </>
    );
  }
  return (
    <form method="post" action={`/${lang}/cabinet/filings/new`}>
      <input type="hidden" name="form" value={form.key} />
      <Button isStart preventDoubleClick>
        {texts.begin}
      </Button>
    </form>
  );
}
