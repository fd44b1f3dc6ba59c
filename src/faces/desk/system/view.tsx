import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import { Button, EmptyState, ErrorSummary, Table, Tag } from '#design';
import type { NoticeAlarm } from '#modules/notices';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import type { DeadJob } from '#platform/jobs';
import { systemTexts } from './texts.ts';

export interface SystemViewProps {
  readonly lang: Lang;
  readonly jobs: readonly DeadJob[];
  readonly alarms: readonly NoticeAlarm[];
  readonly error?: string | undefined;
}

/** What failed and waits for a person: jobs, and notices that the law demands. */
export function SystemView({ lang, jobs, alarms, error }: SystemViewProps) {
  const texts = systemTexts(lang);
  return (
    <>
      {error && <ErrorSummary errors={[{ text: error, href: '#jobs' }]} />}
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <section id="jobs" aria-labelledby="jobs-title">
        <h2 class="govuk-heading-l" id="jobs-title">
          {texts.jobs}
        </h2>
        <p class="govuk-body">{texts.jobsText}</p>
        {jobs.length === 0 ? <EmptyState icon="check" title={texts.noJobs} /> : <Jobs {...{ lang, jobs }} />}
      </section>
      <section id="alarms" aria-labelledby="alarms-title">
        <h2 class="govuk-heading-l" id="alarms-title">
          {texts.alarms}
        </h2>
        <p class="govuk-body">{texts.alarmsText}</p>
        {alarms.length === 0 ? <EmptyState icon="check" title={texts.noAlarms} /> : <Alarms {...{ lang, alarms }} />}
      </section>
    </>
  );
}

function Jobs({ lang, jobs }: { lang: Lang; jobs: readonly DeadJob[] }) {
  const texts = systemTexts(lang);
  return (
    <form method="post" novalidate>
      <Table
        caption={texts.jobs}
        hideCaption
        stack
        firstCellIsHeader
        columns={[
          { text: texts.job },
          { text: texts.attempts, numeric: true },
          { text: texts.failedAt },
          { text: texts.error },
          { text: texts.retry },
        ]}
        rows={jobs.map(({ id, name, attempts, failedAt, lastError }) => ({
          id: `job-${id}`,
          cells: [
            name,
            attempts,
            moment(failedAt),
            lastError,
            <Button
              key={id}
              kind="secondary"
              name="job"
              value={id}
              attributes={{ 'aria-label': texts.retryOf({ name }) }}
            >
              {texts.retry}
            </Button>,
          ],
        }))}
      />
    </form>
  );
}

function Alarms({ lang, alarms }: { lang: Lang; alarms: readonly NoticeAlarm[] }) {
  const texts = systemTexts(lang);
  return (
    <Table
      caption={texts.alarms}
      hideCaption
      stack
      columns={[{ text: texts.reason }, { text: texts.template }, { text: texts.fact }, { text: texts.dueAt }]}
      rows={alarms.map(({ demandId, reason, template, fact, dueAt }) => ({
        id: `alarm-${demandId}`,
        cells: [
          <Tag key={demandId} tone="red">
            {texts.reasons[reason]}
          </Tag>,
          template,
          `${fact.kind} ${fact.id}`,
          moment(dueAt),
        ],
      }))}
    />
  );
}

function moment(at: Temporal.Instant): string {
  return `${formatNumericDate(legalDay(at))} ${formatTime(at)}`;
}
