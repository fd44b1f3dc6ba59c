import { formatDate } from '@ashyq/kk-text';
import { Button, ErrorSummary, InsetText, PrintButton, StructuredData, WarningText } from '#design';
import type { Court } from '#modules/courts';
import { answerIn, type PublishedAttachment, type PublishedQuestion } from '#modules/questions';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { type FormState, fileSizeText } from '#shell';
import { aboutAnswer } from './about-answer.ts';
import { WrittenText } from './answer-text.tsx';
import { questionPageTexts } from './texts.ts';

export interface QuestionProps {
  readonly lang: Lang;
  readonly question: PublishedQuestion;
  readonly court: Court;
  /** Name of the chairperson who answered. */
  readonly by: string | undefined;
  readonly files: readonly PublishedAttachment[];
  readonly state: FormState;
}

export function QuestionView(props: QuestionProps) {
  const { lang, question, court, state } = props;
  const texts = questionPageTexts(lang);
  const title = answerIn(question.answer.title, lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <StructuredData data={aboutAnswer(props)} />
        {state.errors.length > 0 && <ErrorSummary errors={state.errors.map(({ text }) => ({ text, href: '#vote' }))} />}
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{texts.number({ number: question.number })}</span>
          <span {...otherLang(title.lang, lang)}>{title.text}</span>
        </h1>
        <Asked {...props} />
        <Answered {...props} />
        <Useful {...props} />
        <div class="govuk-button-group">
          <Button kind="secondary" href={`/${lang}/questions/ask?court=${court.code}`}>
            {texts.ask}
          </Button>
          <PrintButton>{texts.print}</PrintButton>
          <a class="govuk-link" href={`/${lang}/questions?court=${court.code}`}>
            {texts.others}
          </a>
        </div>
      </div>
    </div>
  );
}

const otherLang = (own: Lang, lang: Lang) => (own === lang ? {} : { lang: own });

function Asked({ lang, question }: QuestionProps) {
  const texts = questionPageTexts(lang);
  const hasHidden = /\[\p{L}[\p{L}\s-]*\]/u.test(question.text);
  return (
    <section aria-labelledby="asked">
      <h2 class="govuk-heading-s" id="asked">
        {texts.question}
      </h2>
      <InsetText>
        <WrittenText text={question.text} lang={question.lang} />
      </InsetText>
      <p class="govuk-hint">
        {texts.asked({ day: formatDate(lang, question.askedOn) })}
        {hasHidden && ` · ${texts.hidden}`}
      </p>
    </section>
  );
}

function Answered({ lang, question, court, by, files }: QuestionProps) {
  const texts = questionPageTexts(lang);
  const text = answerIn(question.answer.text, lang);
  const day = legalDay(question.publishedAt);
  const isLate = Temporal.PlainDate.compare(day, question.dueOn) > 0;
  return (
    <section aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        {texts.answer}
      </h2>
      {text.lang !== lang && <p class="govuk-hint">{texts.onlyRussian}</p>}
      <WrittenText text={text.text} lang={text.lang} />
      <Files lang={lang} files={files} base={`/${lang}/questions/${question.number}/files`} />
      <p class="govuk-hint">
        {[by && texts.by({ name: by }), court.name[lang], texts.answered({ day: formatDate(lang, day) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isLate && <WarningText>{texts.late({ day: formatDate(lang, question.dueOn) })}</WarningText>}
    </section>
  );
}

/** Files with their kind and size, so that nobody waits for one unawares. */
function Files({ lang, files, base }: { lang: Lang; files: readonly PublishedAttachment[]; base: string }) {
  if (files.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{questionPageTexts(lang).files}</h3>
      <ul class="govuk-list">
        {files.map(({ id, title, fileName, sizeBytes }) => (
          <li key={id}>
            <a class="govuk-link" href={`${base}/${id}`}>
              {`${title} (${kindOf(fileName)}, ${fileSizeText(lang, sizeBytes)})`}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

const kindOf = (fileName: string) => (fileName.split('.').at(-1) ?? '').toUpperCase();

function Useful({ lang, question }: QuestionProps) {
  const texts = questionPageTexts(lang);
  const { useful: yes, useless: no } = question;
  return (
    <form method="post" id="vote" class="sot-vote" action={`/${lang}/questions/${question.number}`}>
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{texts.useful}</legend>
        <div class="govuk-button-group">
          <Button kind="secondary" name="vote" value="yes">
            {texts.yes}
          </Button>
          <Button kind="secondary" name="vote" value="no">
            {texts.no}
          </Button>
        </div>
        {yes + no > 0 && <p class="govuk-hint">{texts.votes({ yes, no })}</p>}
      </fieldset>
    </form>
  );
}
