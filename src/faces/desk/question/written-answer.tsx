import { InsetText } from '#design';
import type { AnswerTexts } from '#modules/questions';
import { deskQuestionTexts } from './texts.ts';
import type { DeskQuestionProps } from './view.tsx';

/** The answer where it is not written at any more, in each language that it has. */
export function WrittenAnswer({ lang, answer }: DeskQuestionProps & { readonly answer: AnswerTexts }) {
  const texts = deskQuestionTexts(lang);
  return (
    <section aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        {texts.answer}
      </h2>
      {(['kk', 'ru', 'en'] as const).map((of) =>
        answer.text[of] ? (
          <InsetText key={of}>
            <h3 class="govuk-heading-s" lang={of}>
              {answer.title[of]}
            </h3>
            <p class="govuk-body sot-preserved" lang={of}>
              {answer.text[of]}
            </p>
          </InsetText>
        ) : null,
      )}
    </section>
  );
}
