import { formatDate } from '@ashyq/kk-text';
import { EmptyState, LiveRegion, Tag, type Tone } from '#design';
import type { Court } from '#modules/courts';
import { type InboxLine, type QuestionCounts, questionTexts, type SettledLine, type Urgency } from '#modules/questions';
import type { Lang } from '#platform/i18n';
import { deskQuestionsTexts } from './texts.ts';

interface InboxProps {
  readonly lang: Lang;
  readonly court: Court;
  readonly inbox: readonly InboxLine[];
  readonly counts: QuestionCounts;
  readonly settled: readonly SettledLine[];
}

const order: readonly Urgency[] = ['late', 'today', 'soon', 'later'];
const tones: Readonly<Record<Urgency, Tone>> = { late: 'red', today: 'amber', soon: 'amber', later: 'grey' };

export function BlogDesk(props: InboxProps & { readonly courts: readonly Court[] }) {
  const { lang, court, courts } = props;
  const texts = deskQuestionsTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      {courts.length > 1 && (
        <nav class="sot-days" aria-label={texts.courts}>
          {courts.map(({ code, shortName }) => (
            <a
              key={code}
              class="govuk-link"
              href={`/${lang}/desk/questions?court=${code}`}
              aria-current={code === court.code ? 'page' : undefined}
            >
              {shortName[lang]}
            </a>
          ))}
        </nav>
      )}
      <LiveRegion
        id="inbox"
        topics={[`desk:${court.code}`]}
        url={`/${lang}/desk/questions?court=${court.code}&part=inbox`}
      >
        <BlogInbox {...props} />
      </LiveRegion>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/questions?court=${court.code}`}>
          {texts.site}
        </a>
      </p>
    </>
  );
}

/** The live part. */
export function BlogInbox({ lang, inbox, counts, settled }: InboxProps) {
  const texts = deskQuestionsTexts(lang);
  const groups = Map.groupBy(inbox, ({ urgency }) => urgency);
  return (
    <>
      <p class="govuk-body">{texts.counts({ waiting: counts.waiting, late: counts.late })}</p>
      {inbox.length === 0 && (
        <EmptyState icon="check" title={texts.empty}>
          <p class="govuk-body">{texts.emptyHint}</p>
        </EmptyState>
      )}
      {order.flatMap((urgency) => {
        const lines = groups.get(urgency);
        return lines ? [<Group key={urgency} {...{ lang, urgency, lines }} />] : [];
      })}
      <h2 class="govuk-heading-m">{texts.settled}</h2>
      {settled.length === 0 ? <p class="govuk-body">{texts.noSettled}</p> : <Settled {...{ lang, settled }} />}
    </>
  );
}

function Group(props: { readonly lang: Lang; readonly urgency: Urgency; readonly lines: readonly InboxLine[] }) {
  const { lang, urgency, lines } = props;
  return (
    <section>
      <h2 class="govuk-heading-m">{`${deskQuestionsTexts(lang).urgencies[urgency]} (${lines.length})`}</h2>
      <ul class="sot-list">
        {lines.map((line) => (
          <Line key={line.id} {...{ lang, line }} />
        ))}
      </ul>
    </section>
  );
}

function Line({ lang, line }: { lang: Lang; line: InboxLine }) {
  const texts = deskQuestionsTexts(lang);
  const { id, number, state, beginning, dueOn, daysLeft, urgency, source } = line;
  const left = daysLeft < 0 ? texts.overdue({ days: -daysLeft }) : texts.left({ days: daysLeft });
  return (
    <li class="sot-list__item">
      <a class="govuk-link sot-list__link" href={`/${lang}/desk/questions/${id}`}>
        {texts.number({ number })}{' '}
        <span lang={line.lang} class="govuk-!-font-weight-regular">
          {beginning}
        </span>
      </a>
      <span class="sot-list__more">
        <Tag tone={tones[urgency]}>{questionTexts(lang).states[state]}</Tag>{' '}
        {[
          texts.due({ day: formatDate(lang, dueOn) }),
          `(${daysLeft === 0 ? texts.dueToday : left})`,
          source === 'kiosk' && `· ${texts.kiosk}`,
        ]
          .filter(Boolean)
          .join(' ')}
      </span>
    </li>
  );
}

function Settled({ lang, settled }: Pick<InboxProps, 'lang' | 'settled'>) {
  const texts = deskQuestionsTexts(lang);
  return (
    <ul class="sot-list">
      {settled.map(({ id, number, state, title, isPublic, settledOn }) => (
        <li key={id} class="sot-list__item">
          <a class="govuk-link sot-list__link" href={`/${lang}/desk/questions/${id}`}>
            {texts.number({ number })} <span class="govuk-!-font-weight-regular">{title}</span>
          </a>
          <span class="sot-list__more">
            {[
              questionTexts(lang).states[state],
              formatDate(lang, settledOn),
              state === 'answered' && !isPublic && texts.private,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
