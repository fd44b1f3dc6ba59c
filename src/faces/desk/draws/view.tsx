import { formatDate, formatTime } from '@ashyq/kk-text';
import { Button, EmptyState, Input, Table, Tag } from '#design';
import { distributionTexts, type RedrawRequest } from '#modules/distribution';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import type { DrawsDesk } from './page.tsx';
import { deskDrawsTexts } from './texts.ts';

interface DeskDrawsProps {
  readonly lang: Lang;
  readonly shown: DrawsDesk;
}

export function DeskDrawsView(props: DeskDrawsProps) {
  const { lang, shown } = props;
  const texts = deskDrawsTexts(lang);
  const others = shown.courts.filter(({ code }) => code !== shown.court.code);
  return (
    <>
      <h1 class="govuk-heading-xl">
        <span class="govuk-caption-xl">{shown.court.shortName[lang]}</span>
        {texts.title}
      </h1>
      <p class="govuk-body">{texts.lead}</p>
      {others.length > 0 && (
        <p class="govuk-body">
          {texts.otherCourts}:{' '}
          {others.map(({ code, shortName }) => (
            <>
              <a key={code} class="govuk-link" href={`/${lang}/desk/draws?court=${code}`}>
                {shortName[lang]}
              </a>{' '}
            </>
          ))}
        </p>
      )}
      <Waiting {...props} />
      <Requests {...props} />
      <h2 class="govuk-heading-m">{texts.ask}</h2>
      <form action={`/${lang}/desk/draws/redraw`} method="get" noValidate>
        <Input name="case" label={texts.caseNumber} hint={texts.askHint} width={20} />
        <Button kind="secondary">{texts.next}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/draws?court=${shown.court.code}`}>
          {texts.public}
        </a>
      </p>
    </>
  );
}

function Waiting({ lang, shown }: DeskDrawsProps) {
  const texts = deskDrawsTexts(lang);
  return (
    <section aria-labelledby="waiting">
      <h2 class="govuk-heading-m" id="waiting">
        {texts.waiting}
      </h2>
      {shown.waiting.length === 0 ? (
        <EmptyState icon="check" title={texts.noWaiting}>
          {texts.noWaitingText}
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body">
            {texts.waitingText}{' '}
            <a class="govuk-link" href={`/${lang}/desk/courts/${shown.court.code}/absences`}>
              {texts.absences}
            </a>
          </p>
          <Table
            caption={texts.waiting}
            hideCaption
            columns={[{ text: texts.caseNumber }, { text: texts.since }, { text: texts.tries, numeric: true }]}
            rows={shown.waiting.map(({ case_id: id, case_number: number, since, tries }) => ({
              id: `waiting-${id}`,
              cells: [number, moment(lang, since), tries],
            }))}
            firstCellIsHeader
            stack
          />
        </>
      )}
    </section>
  );
}

function Requests({ lang, shown }: DeskDrawsProps) {
  const texts = deskDrawsTexts(lang);
  return (
    <section aria-labelledby="requests">
      <h2 class="govuk-heading-m" id="requests">
        {texts.requests}
      </h2>
      {shown.requests.length === 0 ? (
        <EmptyState icon="check" title={texts.noRequests}>
          {texts.noRequestsText}
        </EmptyState>
      ) : (
        <Table
          caption={texts.requests}
          hideCaption
          columns={[{ text: texts.caseNumber }, { text: texts.ground }, { text: texts.asked }, { text: texts.state }]}
          rows={shown.requests.map((request) => ({
            id: `request-${request.id}`,
            cells: [
              request.caseNumber,
              distributionTexts(lang).grounds[request.ground],
              `${shown.names.get(request.askedBy) ?? ''}, ${moment(lang, request.askedAt)}`,
              <State key="state" {...{ lang, request }} />,
            ],
          }))}
          firstCellIsHeader
          stack
        />
      )}
    </section>
  );
}

function State({ lang, request }: { readonly lang: Lang; readonly request: RedrawRequest }) {
  const texts = deskDrawsTexts(lang);
  if (request.settled === 'confirmed') return <Tag tone="green">{texts.confirmed}</Tag>;
  if (request.settled === 'refused') {
    return (
      <>
        <Tag tone="grey">{texts.refused}</Tag> <span class="govuk-hint">{request.why}</span>
      </>
    );
  }
  return (
    <>
      <Tag tone="amber">{texts.open}</Tag>{' '}
      {request.maySettle && (
        <a class="govuk-link" href={`/${lang}/desk/draws/requests/${request.id}`}>
          {texts.answer}
          <span class="govuk-visually-hidden">: {request.caseNumber}</span>
        </a>
      )}
    </>
  );
}

function moment(lang: Lang, at: Temporal.Instant): string {
  return `${formatDate(lang, legalDay(at))}, ${formatTime(at)}`;
}
