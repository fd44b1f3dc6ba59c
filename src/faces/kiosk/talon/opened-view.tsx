import { formatDate, formatTime } from '@ashyq/kk-text';
import { PrintButton, SummaryList, Tag } from '#design';
import type { Court } from '#modules/courts';
import { type OpenedTalon, StatusView } from '#modules/filing';
import { formatTalonNumber } from '#modules/identity';
import { answerIn, type FollowedQuestion, questionTexts } from '#modules/questions';
import { legalDay } from '#platform/clock';
import type { Here } from '../screen/here.ts';
import { Screen } from '../screen/screen.tsx';
import { screenTexts } from '../screen/texts.ts';
import { WrittenText } from '../screen/written-text.tsx';
import { talonTexts } from './texts.ts';

interface FiledProps {
  readonly here: Here;
  readonly talon: OpenedTalon;
  readonly court: Court | undefined;
  readonly document: string;
}

export function FiledView({ here: { lang }, talon, court, document }: FiledProps) {
  const texts = talonTexts(lang);
  const at = `${formatDate(lang, legalDay(talon.submittedAt))}, ${formatTime(talon.submittedAt)}`;
  return (
    <Screen title={texts.talon({ number: formatTalonNumber(talon.number) })}>
      <SummaryList
        rows={[
          { key: texts.document, value: document },
          { key: texts.court, value: court?.name[lang] ?? talon.courtCode },
          { key: texts.sentAt, value: at },
        ]}
      />
      <StatusView status={talon.status} lang={lang} />
      <div class="sot-deeds">
        <PrintButton>{screenTexts(lang).print}</PrintButton>
      </div>
    </Screen>
  );
}

interface QuestionProps {
  readonly here: Here;
  readonly question: FollowedQuestion;
  readonly court: Court | undefined;
}

const tones = { received: 'blue', accepted: 'blue', submitted: 'blue', answered: 'green', refused: 'grey' } as const;

export function QuestionView({ here, question, court }: QuestionProps) {
  const { lang } = here;
  const texts = talonTexts(lang);
  return (
    <Screen title={texts.talon({ number: formatTalonNumber(question.talon) })}>
      <p class="sot-screen__lead">
        {texts.question}{' '}
        <Tag tone={question.isLate ? 'red' : tones[question.state]}>{questionTexts(lang).states[question.state]}</Tag>
      </p>
      {question.isLate && <p class="sot-said">{texts.late}</p>}
      <Outcome here={here} question={question} />
      <SummaryList
        rows={[
          { key: texts.court, value: court?.name[lang] ?? question.courtCode },
          { key: texts.until, value: formatDate(lang, question.dueOn) },
        ]}
      />
      <h2 class="sot-screen__part">{texts.yourQuestion}</h2>
      <WrittenText text={question.text} lang={question.lang} />
      <div class="sot-deeds">
        <PrintButton>{screenTexts(lang).print}</PrintButton>
      </div>
    </Screen>
  );
}

function Outcome({ here: { lang }, question }: Omit<QuestionProps, 'court'>) {
  const texts = talonTexts(lang);
  const { answer, refusal } = question;
  if (answer) {
    const [title, text] = [answerIn(answer.title, lang), answerIn(answer.text, lang)];
    return (
      <>
        <h2 class="sot-screen__part" lang={title.lang}>
          {title.text}
        </h2>
        <WrittenText text={text.text} lang={text.lang} />
      </>
    );
  }
  if (!refusal) return <p class="sot-said">{texts.waiting}</p>;
  const { grounds, instead } = questionTexts(lang);
  return (
    <>
      <h2 class="sot-screen__part">{texts.refused}</h2>
      <p class="sot-said">
        {grounds[refusal.ground]} {refusal.words} {instead[refusal.ground]}
      </p>
    </>
  );
}
