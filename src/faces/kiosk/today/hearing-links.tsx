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
  readonly dayOf?: (row: BoardHearing) => string | undefined;
}

/** Hearings as rows that are pressed whole: each opens the way to its room. */
export function HearingLinks({ here, rows, label, dayOf }: LinksProps) {
  const { lang } = here;
  const texts = todayTexts(lang);
  return (
    <div class="sot-rows">
      <HearingList label={label}>
        {rows.map((row) => {
          const { id, clock, course, room, matter } = row.hearing;
          const day = dayOf?.(row);
          return (
            <HearingRow
              key={id}
              headingLevel={2}
              time={clock}
              at={course.startsAt.toString()}
              room={texts.room({ number: room.number })}
              floor={texts.floor({ floor: room.floor })}
              title={matter ? texts.caseTitle({ number: matter.caseNumber }) : hearingTexts(lang).closed}
              href={hereHref(here, `/hearing/${id}`)}
              kind={[day, matter && findCategory(matter.category)?.name[lang]].filter(Boolean).join(' · ') || undefined}
              participants={(matter && partiesOf(lang, matter)) || undefined}
              status={statusOf(lang, row.shown.state)}
              note={noteOf(lang, row)}
            />
          );
        })}
      </HearingList>
    </div>
  );
}
