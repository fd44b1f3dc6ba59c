import { HearingList, HearingRow } from '#design';
import { findCategory } from '#modules/cases';
import { type BoardHearing, hearingTexts } from '#modules/hearings';
import { noteOf, partiesOf, statusOf } from '#shell';
import { type Here, hereHref } from '../screen/here.ts';
import { todayTexts } from './texts.ts';

interface LinksProps {
  readonly here: Here;
  readonly rows: readonly BoardHearing[];
  /** What the list is of, for a screen reader. */
  readonly label: string;
  /** A day of its own stands above the time where rows are of several days. */
  readonly dayOf?: (row: BoardHearing) => string;
  /** The screen itself has told which case they are of: each is called by its day. */
  readonly isOfOneCase?: boolean;
}

/** Hearings as rows that are pressed whole: each opens the way to its room. */
export function HearingLinks({ here, rows, label, dayOf, isOfOneCase = false }: LinksProps) {
  const { lang } = here;
  const texts = todayTexts(lang);
  return (
    <div class="sot-rows">
      <HearingList label={label}>
        {rows.map((row) => {
          const { id, clock, course, room, matter } = row.hearing;
          const day = dayOf?.(row);
          const name = matter ? texts.caseTitle({ number: matter.caseNumber }) : hearingTexts(lang).closed;
          const told = isOfOneCase
            ? [matter ? undefined : name]
            : [day, matter && findCategory(matter.category)?.name[lang]];
          const parties = matter && !isOfOneCase ? partiesOf(lang, matter) : '';
          return (
            <HearingRow
              key={id}
              headingLevel={2}
              time={clock}
              at={course.startsAt.toString()}
              room={texts.room({ number: room.number })}
              floor={texts.floor({ floor: room.floor })}
              title={isOfOneCase && day ? day : name}
              href={hereHref(here, `/hearing/${id}`)}
              kind={told.filter(Boolean).join(' · ') || undefined}
              participants={parties || undefined}
              status={statusOf(lang, row.shown.state)}
              note={noteOf(lang, row)}
            />
          );
        })}
      </HearingList>
    </div>
  );
}
