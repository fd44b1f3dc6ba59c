import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import { Checkboxes, Input, Select } from '#design';
import { legalDay } from '#platform/clock';
import { hearingWords } from '../hearing-words/texts.ts';
import type { DeedName } from './deeds.ts';
import { fieldId, type HearingProps, type OpenForm } from './props.ts';
import { deskHearingTexts } from './texts.ts';

interface FieldState {
  readonly name: string;
  readonly id: string;
  readonly value?: string;
  readonly error?: string;
}

/** The state of the fields of one form: what was typed stays, whatever was refused. */
export function formOf(open: OpenForm, deed: DeedName): (field: string) => FieldState {
  const isOpen = open.deed === deed;
  return (name) => {
    const value = isOpen ? open.values[name] : undefined;
    const error = isOpen ? open.errors.find(({ field }) => field === name)?.text : undefined;
    return { name, id: fieldId(deed, name), ...(value === undefined ? {} : { value }), ...(error ? { error } : {}) };
  };
}

/** Day, time, length and room of a hearing. @param isFilled begins with what is set now */
export function PlaceFields(given: {
  readonly props: HearingProps;
  readonly deed: DeedName;
  readonly isFilled?: boolean;
}) {
  const { props, deed, isFilled = false } = given;
  const { lang, hearing, rooms, free, open, may } = props;
  const words = hearingWords(lang);
  const field = formOf(open, deed);
  const { startsAt, plannedMinutes } = hearing.course;
  const filled = (name: string, value: string) => ({ value, ...field(name) });
  return (
    <>
      {free.length > 0 && (
        <p class="govuk-hint">
          {deskHearingTexts(lang).freeTimes({
            free: free
              .map((slot) => `${formatNumericDate(legalDay(slot.startsAt))} ${formatTime(slot.startsAt)}`)
              .join(', '),
          })}
        </p>
      )}
      <Input
        {...(isFilled ? filled('day', formatNumericDate(legalDay(startsAt))) : field('day'))}
        {...{ label: words.day, hint: words.dayHint, width: 10 }}
      />
      <Input
        {...(isFilled ? filled('time', formatTime(startsAt)) : field('time'))}
        {...{ label: words.time, hint: words.timeHint, width: 5 }}
        inputmode="numeric"
      />
      <Input
        {...filled('minutes', String(plannedMinutes))}
        {...{ label: words.length, hint: words.minutesHint, width: 4 }}
        inputmode="numeric"
      />
      <Select
        {...filled('room', hearing.room.id)}
        label={words.room}
        items={rooms.map(({ id, number, hasVideo }) => ({
          value: id,
          text: hasVideo ? words.roomWithVideo({ number }) : number,
        }))}
      />
      {may('confirm-unusual-time') && <Unusual {...{ props, deed }} />}
    </>
  );
}

/** Shown to the judge alone. */
function Unusual({ props, deed }: { readonly props: HearingProps; readonly deed: DeedName }) {
  const words = hearingWords(props.lang);
  const { value } = formOf(props.open, deed)('unusual');
  return (
    <Checkboxes
      name="unusual"
      id={fieldId(deed, 'unusual')}
      small
      hint={words.unusualHint}
      values={value ? [value] : []}
      items={[{ value: 'yes', text: words.unusual }]}
    />
  );
}
