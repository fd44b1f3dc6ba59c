import { Button, ButtonGroup, CharacterCount, Details, Input, InsetText, Textarea } from '#design';
import { LONGEST_ANSWER } from '#modules/questions';
import type { Lang } from '#platform/i18n';
import { errorOf } from '#shell';
import { deskQuestionTexts } from './texts.ts';
import type { DeskQuestionProps } from './view.tsx';
import { WrittenAnswer } from './written-answer.tsx';

/** The answer in both languages, then the step that the reader's office may take with it. */
export function AnswerForm(props: DeskQuestionProps) {
  const { lang, question, state } = props;
  const { steps, answer, remark } = question;
  const texts = deskQuestionTexts(lang);
  if (!steps.includes('draft')) return answer ? <WrittenAnswer {...props} answer={answer} /> : null;
  const isEnglishOpen =
    (state.values.text_en ?? answer?.text.en ?? '') !== '' ||
    state.errors.some(({ field }) => field === 'title_en' || field === 'text_en');
  return (
    <section aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        {texts.answer}
      </h2>
      {remark && <InsetText>{texts.remark({ words: remark })}</InsetText>}
      <form method="post" action={`/${lang}/desk/questions/${question.id}`} novalidate>
        <input type="hidden" name="version" value={String(question.version)} />
        <Language {...props} of="kk" />
        <Language {...props} of="ru" />
        <Details summary={texts.english} open={isEnglishOpen}>
          <Language {...props} of="en" />
        </Details>
        {steps.includes('publish') && question.isPublic && <p class="govuk-hint">{texts.publishHint}</p>}
        <Steps {...props} />
      </form>
      {steps.includes('return') && <Return {...props} />}
    </section>
  );
}

/** Title and text of one language. */
function Language({ lang, question, state, of }: DeskQuestionProps & { readonly of: Lang }) {
  const texts = deskQuestionTexts(lang);
  const [title, text] = [`title_${of}`, `text_${of}`];
  return (
    <>
      <Input
        name={title}
        label={texts.titleIn[of]}
        {...(of === 'kk' ? { hint: texts.titleHint } : {})}
        error={errorOf(state, title)}
        value={state.values[title] ?? question.answer?.title[of] ?? ''}
        attributes={{ lang: of }}
      />
      <CharacterCount
        name={text}
        label={texts.textIn[of]}
        error={errorOf(state, text)}
        value={state.values[text] ?? question.answer?.text[of] ?? ''}
        rows={6}
        maxlength={LONGEST_ANSWER}
        threshold={75}
        attributes={{ lang: of }}
      />
    </>
  );
}

function Steps({ lang, question }: DeskQuestionProps) {
  const { steps, isPublic } = question;
  const texts = deskQuestionTexts(lang);
  return (
    <ButtonGroup>
      {steps.includes('publish') && (
        <Button name="deed" value="publish" preventDoubleClick>
          {isPublic ? texts.publishPublic : texts.publishPrivate}
        </Button>
      )}
      {steps.includes('submit') && (
        <Button name="deed" value="submit" preventDoubleClick>
          {texts.submit}
        </Button>
      )}
      <Button kind="secondary" name="deed" value="save">
        {texts.save}
      </Button>
    </ButtonGroup>
  );
}

function Return({ lang, question, state }: DeskQuestionProps) {
  const texts = deskQuestionTexts(lang);
  return (
    <Details summary={texts.return} open={errorOf(state, 'remark') !== undefined}>
      <form method="post" action={`/${lang}/desk/questions/${question.id}`} novalidate>
        <input type="hidden" name="version" value={String(question.version)} />
        <Textarea
          name="remark"
          label={texts.returnWords}
          error={errorOf(state, 'remark')}
          value={state.values.remark ?? ''}
          rows={3}
        />
        <Button kind="secondary" name="deed" value="return">
          {texts.return}
        </Button>
      </form>
    </Details>
  );
}
