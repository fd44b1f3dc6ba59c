import { romaniseName } from '@ashyq/kk-text';
import { Button, Input, Select } from '#design';
import { type Court, shortStaffName } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { type ListAsked, listHref } from './asked.ts';
import type { CourtChoices } from './choices.ts';
import { hearingsTexts } from './texts.ts';

export interface FiltersProps {
  readonly lang: Lang;
  readonly asked: ListAsked;
  readonly courts: readonly Court[];
  /** Rooms and judges of the chosen court. */
  readonly choices: CourtChoices | undefined;
}

/** Court and day; of a chosen court also its rooms and judges. */
export function Filters({ lang, asked, courts, choices }: FiltersProps) {
  const texts = hearingsTexts(lang);
  const { court, day, isSpan, room, judge, text, wrongDate } = asked;
  const date = wrongDate ?? (isSpan ? '' : day.toString());
  return (
    <search aria-label={texts.filters}>
      <form class="sot-filters" action={listHref(lang, {})} method="get">
        <Select
          name="court"
          label={texts.court}
          value={court?.code ?? ''}
          items={[
            { value: '', text: texts.allCourts },
            ...courts.map(({ code, shortName }) => ({ value: code, text: shortName[lang] })),
          ]}
        />
        <Input
          name="date"
          label={texts.date}
          value={date}
          {...(wrongDate === undefined ? { attributes: { type: 'date' } } : { error: texts.dateWrong })}
        />
        {choices && choices.rooms.length > 0 && (
          <Select
            name="room"
            label={texts.room}
            value={room ?? ''}
            items={[
              { value: '', text: texts.allRooms },
              ...choices.rooms.map(({ number }) => ({ value: number, text: texts.roomName({ number }) })),
            ]}
          />
        )}
        {choices && choices.judges.length > 0 && (
          <Select
            name="judge"
            label={texts.judge}
            value={judge ?? ''}
            items={[
              { value: '', text: texts.allJudges },
              ...choices.judges.map((one) => ({ value: one.id, text: judgeName(lang, shortStaffName(one)) })),
            ]}
          />
        )}
        {text !== '' && <input type="hidden" name="q" value={text} />}
        <Button>{texts.show}</Button>
      </form>
    </search>
  );
}

function judgeName(lang: Lang, name: string): string {
  return lang === 'en' ? romaniseName(name) : name;
}
