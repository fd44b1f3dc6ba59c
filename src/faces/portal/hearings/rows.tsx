import { formatLongDate } from '@ashyq/kk-text';
import { HearingList, HearingRow } from '#design';
import type { Court } from '#modules/courts';
import { type BoardHearing, hearingTexts } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { kindOf, noteOf, partiesOf, statusOf } from '#shell';
import { hearingsTexts } from './texts.ts';

interface RowsProps {
  readonly lang: Lang;
  readonly rows: readonly BoardHearing[];
  /** Names the court of each row; absent in the list of one court. */
  readonly courts?: ReadonlyMap<string, Court> | undefined;
}

/** Id of the first row that has not ended. */
export const CURRENT = 'current';

export function currentIndex(rows: readonly BoardHearing[]): number {
  return rows.findIndex(({ shown }) => shown.state !== 'finished' && shown.state !== 'adjourned');
}

/** Rows below the day they are on. */
export function RowsByDay({ lang, rows, courts }: RowsProps) {
  return [...Map.groupBy(rows, ({ hearing }) => hearing.day)].map(([day, ofDay]) => (
    <section key={day}>
      <h3 class="govuk-heading-s">{formatLongDate(lang, Temporal.PlainDate.from(day))}</h3>
      <Rows lang={lang} rows={ofDay} courts={courts} headingLevel={4} />
    </section>
  ));
}

/** What everyone may read of each hearing: of a closed one the time and the room. */
export function Rows({ lang, rows, courts, headingLevel = 3 }: RowsProps & { readonly headingLevel?: 3 | 4 }) {
  const texts = hearingsTexts(lang);
  const { closed, videoLink } = hearingTexts(lang);
  const current = currentIndex(rows);
  return (
    <HearingList label={texts.list}>
      {rows.map((row, index) => {
        const { id, clock, course, room, matter, courtCode } = row.hearing;
        const place = courts?.get(courtCode)?.shortName[lang];
        const judge = matter && texts.judgeName({ name: matter.judge.name });
        return (
          <HearingRow
            key={id}
            {...(index === current && { id: CURRENT })}
            headingLevel={headingLevel}
            time={clock}
            at={course.startsAt.toString()}
            room={
              place ? `${place} · ${texts.roomName({ number: room.number })}` : texts.roomName({ number: room.number })
            }
            floor={texts.floor({ floor: room.floor })}
            title={matter ? texts.caseTitle({ number: matter.caseNumber }) : closed}
            href={`/${lang}/hearings/${id}`}
            kind={matter && [kindOf(lang, matter), judge, matter.hasVideoLink && videoLink].filter(Boolean).join(' · ')}
            participants={matter && partiesOf(lang, matter)}
            status={statusOf(lang, row.shown.state)}
            note={noteOf(lang, row)}
          />
        );
      })}
    </HearingList>
  );
}
