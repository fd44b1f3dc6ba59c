import { Button, InsetText, WarningText } from '#design';
import { type Court, getCourt, listCourts } from '#modules/courts';
import { findOwnDraft, type OwnDraft, type PublishedQuestion, questionSearch } from '#modules/questions';
import { type Page, redirect } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { WrittenText } from '../question/answer-text.tsx';
import { QuestionList } from '../questions/view.tsx';
import { browserOf } from './browser.ts';
import { askTexts } from './texts.ts';

/** `/kk/questions/ask/check`: answers like it, how others would see the question, and a word about cases. */
export const askCheckPage: Page = {
  path: '/questions/ask/check',
  access: 'everyone',
  get: async (request) => {
    const { platform, lang } = request;
    const draft = await findOwnDraft(platform, browserOf(request));
    if (!draft) return redirect(`/${lang}/questions/ask`);
    const { courtCode, text } = draft;
    const [court, courts, similar] = await Promise.all([
      getCourt(platform.reads, courtCode),
      listCourts(platform.reads),
      platform.ports.of(questionSearch).similar(platform.reads, { text, courtCode }),
    ]);
    const texts = askTexts(lang);
    return framedView(texts.checkTitle, <AskCheck {...{ lang, draft, courts, similar }} />, {
      ...{ isPrivate: true, backHref: `/${lang}/questions/ask/text?court=${courtCode}` },
      shell: { section: '/courts', court: { code: court.code, name: court.name[lang] } },
    });
  },
};

interface CheckProps {
  readonly lang: Lang;
  readonly draft: OwnDraft;
  readonly courts: readonly Court[];
  readonly similar: readonly PublishedQuestion[];
}

function AskCheck({ lang, draft, courts, similar }: CheckProps) {
  const texts = askTexts(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{texts.step({ step: 3 })}</span>
        <h1 class="govuk-heading-l">{texts.checkTitle}</h1>
        {similar.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{texts.similar}</h2>
            <p class="govuk-body">{texts.similarHint}</p>
            <QuestionList {...{ lang, courts }} questions={similar} />
          </>
        )}
        {draft.namesCase && <WarningText>{texts.namesCase}</WarningText>}
        <h2 class="govuk-heading-m">{texts.preview}</h2>
        <InsetText>
          <WrittenText text={draft.asPublic} lang={draft.lang} />
        </InsetText>
        <p class="govuk-hint">{draft.hiddenPlaces > 0 ? texts.hiddenSome : texts.hiddenNone}</p>
        <div class="govuk-button-group">
          <Button href={`/${lang}/questions/ask/way`}>{similar.length > 0 ? texts.goOn : texts.goOnPlain}</Button>
          <a class="govuk-link" href={`/${lang}/questions/ask/text?court=${draft.courtCode}`}>
            {texts.change}
          </a>
        </div>
      </div>
    </div>
  );
}
