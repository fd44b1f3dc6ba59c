import { formatCount, formatDate } from '@ashyq/kk-text';
import { Button, EmptyState, Input, InsetText, Pagination, Select } from '#design';
import type { Court } from '#modules/courts';
import { answerIn, type PublishedPage, type PublishedQuestion, type QuestionCounts } from '#modules/questions';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { subscribeTexts } from '../subscribe/texts.ts';
import { type BlogAsked, blogHref } from './asked.ts';
import { Counts } from './counts.tsx';
import { questionsPageTexts } from './texts.ts';

interface BlogProps {
  readonly lang: Lang;
  readonly asked: BlogAsked;
  readonly found: PublishedPage;
  readonly counts: QuestionCounts;
  readonly courts: readonly Court[];
  readonly court: Court | undefined;
  /** Working days of the term. */
  readonly days: number;
  readonly year: number;
}

export function QuestionsView(props: BlogProps) {
  const { lang, asked, found, counts, court, days, year } = props;
  const texts = questionsPageTexts(lang);
  const ofCourt = court ? `?court=${court.code}` : '';
  return (
    <>
      <h1 class="govuk-heading-xl">
        {court && <span class="govuk-caption-xl">{court.name[lang]}</span>}
        {texts.title}
      </h1>
      <p class="govuk-body-l">{texts.lead}</p>
      <InsetText>{texts.rule({ days })}</InsetText>
      <div class="govuk-button-group">
        <Button href={`/${lang}/questions/ask${ofCourt}`} isStart>
          {texts.ask}
        </Button>
        <a class="govuk-link" href={`/${lang}/talon`}>
          {texts.talon}
        </a>
        <a class="govuk-link" href={`/${lang}/subscribe${ofCourt}`}>
          {subscribeTexts(lang).follow}
        </a>
      </div>
      <Counts {...{ lang, counts, year }} />
      <Filters {...props} />
      {found.total === 0 ? (
        <Nothing {...{ lang, asked }} />
      ) : (
        <>
          {asked.words !== '' && (
            <p class="govuk-body" role="status">
              {texts.found({ count: formatCount(found.total) })}
            </p>
          )}
          <QuestionList {...props} questions={found.questions} />
          <Pagination current={found.page} total={found.pages} href={(page) => blogHref(lang, asked, page)} />
        </>
      )}
    </>
  );
}

function Nothing({ lang, asked }: Pick<BlogProps, 'lang' | 'asked'>) {
  const texts = questionsPageTexts(lang);
  return (
    <EmptyState icon="question" title={asked.words === '' ? texts.nothingYet : texts.nothing}>
      <p class="govuk-body">{texts.nothingHint}</p>
      <a class="govuk-link" href={`/${lang}/questions`}>
        {texts.all}
      </a>
    </EmptyState>
  );
}

interface ListProps {
  readonly lang: Lang;
  readonly questions: readonly PublishedQuestion[];
  readonly courts: readonly Court[];
  /** Set where every row is of this court. */
  readonly court?: Court | undefined;
}

/** Titles of answers with court, day and use. */
export function QuestionList({ lang, questions, courts, court }: ListProps) {
  const texts = questionsPageTexts(lang);
  return (
    <ul class="sot-list">
      {questions.map(({ number, courtCode, answer, publishedAt, useful }) => {
        const title = answerIn(answer.title, lang);
        const of = courts.find(({ code }) => code === courtCode);
        const more = [
          !court && of?.shortName[lang],
          formatDate(lang, legalDay(publishedAt)),
          useful > 0 && texts.useful({ count: useful }),
        ];
        return (
          <li key={number} class="sot-list__item">
            <a class="govuk-link sot-list__link" href={`/${lang}/questions/${number}`}>
              <span {...(title.lang === lang ? {} : { lang: title.lang })}>{title.text}</span>
            </a>
            <span class="sot-list__more">{more.filter(Boolean).join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Filters({ lang, asked, courts }: BlogProps) {
  const texts = questionsPageTexts(lang);
  return (
    <search aria-label={texts.filters}>
      <form class="sot-filters" action={`/${lang}/questions`} method="get">
        <Input name="q" label={texts.words} value={asked.words} type="search" />
        <Select
          name="court"
          label={texts.court}
          value={asked.court}
          items={[
            { value: '', text: texts.allCourts },
            ...courts.map(({ code, shortName }) => ({ value: code, text: shortName[lang] })),
          ]}
        />
        <Button kind="secondary">{texts.find}</Button>
      </form>
    </search>
  );
}
