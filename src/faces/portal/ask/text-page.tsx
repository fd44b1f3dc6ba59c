import { CharacterCount, InsetText, TrapField, WorkField } from '#design';
import { type Court, courtsErrors, findCourt } from '#modules/courts';
import { findOwnDraft, LONGEST_TEXT, questionWork, writeQuestion } from '#modules/questions';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, errorOf, type FormState, framedView, Question } from '#shell';
import { browserOf } from './browser.ts';
import { askTexts } from './texts.ts';

/** `/kk/questions/ask/text?court=7517`: the question itself; what this browser has typed before stands in it. */
export const askTextPage: Page = {
  path: '/questions/ask/text',
  access: 'everyone',
  get: async (request) => {
    const court = await courtOf(request, request.query.court);
    if (!court) return redirect(`/${request.lang}/questions/ask`);
    const draft = await findOwnDraft(request.platform, browserOf(request));
    return await show(request, court, { values: { text: draft?.text ?? '' }, errors: [] }, 200);
  },
  post: async (request) => {
    const { platform, lang, form, act } = request;
    const court = await courtOf(request, form.court);
    if (!court) throw courtsErrors('COURTS_COURT_UNKNOWN', { code: '' });
    const done = await attempt(lang, fieldOf, () =>
      writeQuestion(platform, act('questions.write-question'), browserOf(request), writtenIn(request, court)),
    );
    if (!done.ok) return await show(request, court, { values: form, errors: done.errors }, done.status);
    return redirect(`/${lang}/questions/ask/check`);
  },
};

const fieldOf = (code: string): string => (code === 'QUESTIONS_TRAP_FILLED' ? 'website' : 'text');

function writtenIn({ form, lang }: FormRequest, court: Court) {
  const { text = '', website: trap = '', task = '', answer = '' } = form;
  return { courtCode: court.code, text, lang, trap, task, answer };
}

async function courtOf({ platform }: PageRequest, code: string | undefined): Promise<Court | undefined> {
  return code !== undefined && /^\d{4}$/.test(code) ? await findCourt(platform.reads, code) : undefined;
}

async function show(request: PageRequest, court: Court, state: FormState, status: number): Promise<Reply> {
  const { lang, platform } = request;
  const texts = askTexts(lang);
  const work = await questionWork(platform);
  const body = (
    <Question
      state={state}
      action={`/${lang}/questions/ask/text`}
      submit={texts.next}
      before={
        <>
          <span class="govuk-caption-l">{texts.step({ step: 2 })}</span>
          <h1 class="govuk-heading-l">{texts.textTitle}</h1>
          <p class="govuk-body">
            {texts.to({ court: court.name[lang] })}
            <br />
            <a class="govuk-link" href={`/${lang}/questions/ask`}>
              {texts.otherCourt}
            </a>
          </p>
          <InsetText>{texts.rule}</InsetText>
        </>
      }
    >
      <input type="hidden" name="court" value={court.code} />
      <CharacterCount
        name="text"
        label={texts.text}
        hint={texts.textHint}
        error={errorOf(state, 'text')}
        value={state.values.text ?? ''}
        rows={8}
        maxlength={LONGEST_TEXT.site}
        threshold={75}
      />
      <TrapField name="website" value={state.values.website ?? ''} error={errorOf(state, 'website')} />
      <WorkField {...work} />
    </Question>
  );
  return framedView(texts.textTitle, body, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
    backHref: `/${lang}/questions/ask?court=${court.code}`,
    shell: { section: '/courts', court: { code: court.code, name: court.name[lang] } },
  });
}
