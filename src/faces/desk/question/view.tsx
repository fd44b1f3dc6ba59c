import { formatDate, formatTime } from '@ashyq/kk-text';
import { ErrorSummary, InsetText, SummaryList, Tag, WarningText } from '#design';
import type { Court } from '#modules/courts';
import { type DeskQuestion, questionTexts } from '#modules/questions';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import type { FormState } from '#shell';
import { AnswerForm } from './answer-form.tsx';
import { Files } from './files.tsx';
import { LookForm } from './look-form.tsx';
import { OtherDeeds } from './other-deeds.tsx';
import { deskQuestionTexts } from './texts.ts';

export interface DeskQuestionProps {
  readonly lang: Lang;
  readonly question: DeskQuestion;
  readonly state: FormState;
  readonly courts: readonly Court[];
}

export function DeskQuestionView(props: DeskQuestionProps) {
  const { lang, question, state } = props;
  const texts = deskQuestionTexts(lang);
  const { states } = questionTexts(lang);
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{texts.title({ number: question.number })}</h1>
      <p class="govuk-body" id="deeds">
        <Tag tone={question.state === 'answered' ? 'green' : question.state === 'refused' ? 'grey' : 'blue'}>
          {states[question.state]}
        </Tag>
      </p>
      {question.undeliveredAt && <WarningText>{texts.undelivered}</WarningText>}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Asked {...props} />
          {question.steps.length === 0 && <p class="govuk-body">{texts.nothingToDo}</p>}
          <LookForm {...props} />
          <AnswerForm {...props} />
          <Files {...props} />
          <OtherDeeds {...props} />
        </div>
        <div class="govuk-grid-column-one-third">
          <Facts {...props} />
          <History {...props} />
        </div>
      </div>
    </>
  );
}

function Asked({ lang, question }: DeskQuestionProps) {
  const texts = deskQuestionTexts(lang);
  return (
    <>
      <h2 class="govuk-heading-m">{texts.question}</h2>
      <InsetText>
        <div lang={question.lang} class="sot-preserved">
          {question.text}
        </div>
      </InsetText>
      <p class="govuk-hint">{texts.onlyYou}</p>
      {question.publicText !== undefined && question.isPublic && (
        <>
          <h2 class="govuk-heading-s">{texts.published}</h2>
          <InsetText>
            <div lang={question.lang} class="sot-preserved">
              {question.publicText}
            </div>
          </InsetText>
        </>
      )}
    </>
  );
}

function Facts({ lang, question }: DeskQuestionProps) {
  const texts = deskQuestionTexts(lang);
  const { receivedAt, dueOn, lang: language, askerWay, source, state, number, isPublic } = question;
  const received = `${formatDate(lang, legalDay(receivedAt))}, ${formatTime(receivedAt)}`;
  return (
    <>
      <SummaryList
        rows={[
          { key: texts.received, value: received },
          { key: texts.due, value: formatDate(lang, dueOn) },
          { key: texts.language, value: texts.languages[language] },
          { key: texts.way, value: texts.ways[askerWay] },
          { key: texts.source, value: texts.sources[source] },
        ]}
      />
      {state === 'answered' && isPublic && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/questions/${number}`}>
            {texts.onSite}
          </a>
        </p>
      )}
    </>
  );
}

function History({ lang, question }: DeskQuestionProps) {
  const { steps } = questionTexts(lang);
  return (
    <>
      <h2 class="govuk-heading-s">{deskQuestionTexts(lang).history}</h2>
      <ol class="govuk-list">
        {question.history.map(({ at, step }, index) => (
          <li key={index}>
            {`${formatDate(lang, legalDay(at))}, ${formatTime(at)}: `}
            {steps[step as keyof typeof steps] ?? step}
          </li>
        ))}
      </ol>
    </>
  );
}
