import { formatTimeSpan } from '@ashyq/kk-text';
import { Table } from '#design';
import type { ListedVisit } from '#modules/visits';
import type { Lang } from '#platform/i18n';
import { deskVisitsTexts } from './texts.ts';

/** Receptions by time, then who comes to the open-door day; those who called off are named below. */
export function VisitTables({ lang, visits }: { lang: Lang; visits: readonly ListedVisit[] }) {
  const texts = deskVisitsTexts(lang);
  const coming = visits.filter(({ state }) => state === 'booked');
  const receptions = coming.filter(({ kind }) => kind === 'reception');
  const openDay = coming.filter(({ kind }) => kind === 'open_day');
  const gone = visits.filter(({ state }) => state === 'called_off');
  return (
    <>
      {receptions.length > 0 && (
        <Table
          caption={texts.receptions}
          columns={[texts.time, texts.name, texts.topic, texts.told].map((text) => ({ text }))}
          rows={receptions.map((visit) => ({
            id: visit.id,
            cells: [timeOf(visit), visit.name, visit.topic ?? '—', toldText(lang, visit)],
          }))}
          firstCellIsHeader
          stack
        />
      )}
      {openDay.length > 0 && (
        <>
          <Table
            caption={texts.openDays}
            columns={[{ text: texts.name }, { text: texts.people, numeric: true }, { text: texts.told }]}
            rows={openDay.map((visit) => ({
              id: visit.id,
              cells: [visit.name, String(visit.people), toldText(lang, visit)],
            }))}
            firstCellIsHeader
            stack
          />
          <p class="govuk-body">{texts.total({ people: openDay.reduce((sum, { people }) => sum + people, 0) })}</p>
        </>
      )}
      {gone.length > 0 && (
        <p class="govuk-body">
          {texts.calledOff}: {gone.map((visit) => `${timeOf(visit)} ${visit.name}`).join('; ')}
        </p>
      )}
    </>
  );
}

const timeOf = ({ startsAt, endsAt }: ListedVisit) => formatTimeSpan(startsAt, endsAt);

function toldText(lang: Lang, { hasContact, isUndelivered }: ListedVisit): string {
  const texts = deskVisitsTexts(lang);
  if (!hasContact) return texts.toldNo;
  return isUndelivered ? texts.toldLost : texts.toldYes;
}
