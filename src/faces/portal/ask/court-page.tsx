import { InsetText, Select } from '#design';
import { type Court, findCourt, listCourts } from '#modules/courts';
import { questionErrors } from '#modules/questions';
import { type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { emptyForm, errorOf, type FormState, framedView, Question } from '#shell';
import { askTexts } from './texts.ts';

/** `/kk/questions/ask`: the rule, what does not belong here, and the court; a court that is named already is not asked for. */
export const askCourtPage: Page = {
  path: '/questions/ask',
  access: 'everyone',
  get: async (request) => {
    const { court = '' } = request.query;
    return await show(request, court === '' ? emptyForm : { values: { court }, errors: [] }, 200);
  },
  post: async (request) => {
    const { lang, form, platform } = request;
    const code = form.court ?? '';
    const court = /^\d{4}$/.test(code) ? await findCourt(platform.reads, code) : undefined;
    if (court) return redirect(`/${lang}/questions/ask/text?court=${court.code}`);
    const errors = [{ field: 'court', text: questionErrors('QUESTIONS_COURT_MISSING').say(lang) }];
    return await show(request, { values: form, errors }, 422);
  },
};

async function show({ lang, platform }: PageRequest, state: FormState, status: number): Promise<Reply> {
  const texts = askTexts(lang);
  const courts = await listCourts(platform.reads);
  return framedView(texts.courtTitle, <AskCourt {...{ lang, state, courts }} />, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true, backHref: `/${lang}/questions` },
    shell: { section: '/courts' },
  });
}

function AskCourt({ lang, state, courts }: { lang: Lang; state: FormState; courts: readonly Court[] }) {
  const texts = askTexts(lang);
  return (
    <Question
      state={state}
      action={`/${lang}/questions/ask`}
      submit={texts.next}
      before={
        <>
          <span class="govuk-caption-l">{texts.step({ step: 1 })}</span>
          <h1 class="govuk-heading-l">{texts.courtTitle}</h1>
          <InsetText>{texts.rule}</InsetText>
        </>
      }
      after={<NotHere lang={lang} />}
    >
      <Select
        name="court"
        label={texts.court}
        hint={texts.courtHint}
        error={errorOf(state, 'court')}
        value={state.values.court ?? ''}
        items={[
          { value: '', text: texts.choose },
          ...courts.map(({ code, name }) => ({ value: code, text: name[lang] })),
        ]}
      />
    </Question>
  );
}

/** What people write to a chairperson by mistake, and where it belongs. */
function NotHere({ lang }: { lang: Lang }) {
  const texts = askTexts(lang);
  const places = [
    { text: texts.notHereCase, link: texts.cabinet, href: `/${lang}/cabinet` },
    { text: texts.notHereCorruption, link: texts.helplines, href: `/${lang}/helplines` },
    { text: texts.notHereTalk, link: texts.reception, href: `/${lang}/reception` },
  ];
  return (
    <>
      <h2 class="govuk-heading-s">{texts.notHere}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {places.map(({ text, link, href }) => (
          <li key={href}>
            {text}{' '}
            <a class="govuk-link" href={href}>
              {link}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
