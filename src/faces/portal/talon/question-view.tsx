import { formatDate } from '@ashyq/kk-text';
import { Button, InsetText, PrintButton, SummaryList, Tag, WarningText } from '#design';
import { formatTalonNumber } from '#modules/identity';
import { answerIn, type FollowedQuestion, type QuestionState, questionTexts } from '#modules/questions';
import type { Lang } from '#platform/i18n';
import { fileSizeText } from '#shell';
import { WrittenText } from '../question/answer-text.tsx';
import { talonTexts } from './texts.ts';

interface FollowedProps {
  readonly question: FollowedQuestion;
  readonly pin: string;
  readonly courtName: string;
  readonly lang: Lang;
}

const tones = { received: 'blue', accepted: 'blue', submitted: 'blue', answered: 'green', refused: 'grey' } as const;

/** A question as its asker sees it by the talon: what was asked, where it stands, and the answer. */
export function FollowedView(props: FollowedProps) {
  const { question, courtName, lang } = props;
  const texts = talonTexts(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{texts.question}</span>
          {texts.number}: <span translate={false}>{formatTalonNumber(question.talon)}</span>
        </h1>
        <p class="govuk-body">
          <Tag tone={question.isLate ? 'red' : tones[question.state satisfies QuestionState]}>
            {questionTexts(lang).states[question.state]}
          </Tag>
        </p>
        {question.isLate && <WarningText>{texts.late({ day: formatDate(lang, question.dueOn) })}</WarningText>}
        {question.wasUndelivered && <WarningText>{texts.undelivered}</WarningText>}
        <Outcome {...props} />
        <SummaryList
          rows={[
            { key: texts.document, value: texts.questionNumber({ number: question.number }) },
            { key: texts.sentTo, value: courtName },
            { key: texts.until, value: formatDate(lang, question.dueOn) },
          ]}
        />
        <h2 class="govuk-heading-s">{texts.yourQuestion}</h2>
        <InsetText>
          <WrittenText text={question.text} lang={question.lang} />
        </InsetText>
        <PrintButton>{texts.print}</PrintButton>
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/talon`}>
            {texts.another}
          </a>
        </p>
      </div>
    </div>
  );
}

function Outcome(props: FollowedProps) {
  const { question, lang } = props;
  const texts = talonTexts(lang);
  if (question.answer) return <Answer {...props} />;
  if (!question.refusal) return <p class="govuk-body">{texts.nothingNeeded}</p>;
  const { ground, words } = question.refusal;
  const { grounds, instead } = questionTexts(lang);
  return (
    <>
      <h2 class="govuk-heading-m">{texts.refused}</h2>
      <p class="govuk-body">{grounds[ground]}</p>
      {words !== '' && <p class="govuk-body">{texts.words({ words })}</p>}
      <p class="govuk-body">{instead[ground]}</p>
    </>
  );
}

function Answer({ question, pin, lang }: FollowedProps) {
  const texts = talonTexts(lang);
  const { answer, attachments, number } = question;
  if (!answer) return null;
  const text = answerIn(answer.text, lang);
  return (
    <>
      <h2 class="govuk-heading-m">{answerIn(answer.title, lang).text}</h2>
      <WrittenText text={text.text} lang={text.lang} />
      {attachments.map(({ id, title, sizeBytes }) => (
        <form key={id} method="post" action={`/${lang}/talon`}>
          <input type="hidden" name="number" value={question.talon} />
          <input type="hidden" name="pin" value={pin} />
          <input type="hidden" name="file" value={id} />
          <Button kind="plain" icon="download">
            {texts.openFile({ title, size: fileSizeText(lang, sizeBytes) })}
          </Button>
        </form>
      ))}
      <p class="govuk-hint">
        {question.isPublic ? (
          <a class="govuk-link" href={`/${lang}/questions/${number}`}>
            {texts.published}
          </a>
        ) : (
          texts.onlyForYou
        )}
      </p>
    </>
  );
}
