import { formatLongDate } from '@ashyq/kk-text';
import { Button, Select } from '#design';
import { closingReasons, visitTexts } from '#modules/visits';
import { errorOf } from '#shell';
import { deskVisitsTexts } from './texts.ts';
import type { DeskVisitsProps } from './view.tsx';

/** The chairperson receives nobody on a day: the day, the reason, and everybody is told. */
export function CloseDay({ lang, court, receptions, state }: DeskVisitsProps) {
  const texts = deskVisitsTexts(lang);
  const { reasons } = visitTexts(lang);
  const days = [...new Map(receptions.map(({ day }) => [day.toString(), day])).values()];
  return (
    <section class="govuk-!-display-none-print">
      <h2 class="govuk-heading-m">{texts.close}</h2>
      {days.length === 0 ? (
        <p class="govuk-body">{texts.noDays}</p>
      ) : (
        <form method="post" action={`/${lang}/desk/visits?court=${court.code}`} novalidate>
          <p class="govuk-body">{texts.closeHint}</p>
          <Select
            name="day"
            label={texts.day}
            error={errorOf(state, 'day')}
            value={state.values.day ?? ''}
            items={[
              { value: '', text: texts.choose },
              ...days.map((day) => ({ value: day.toString(), text: formatLongDate(lang, day) })),
            ]}
          />
          <Select
            name="reason"
            label={texts.reason}
            error={errorOf(state, 'reason')}
            value={state.values.reason ?? ''}
            items={[
              { value: '', text: texts.choose },
              ...closingReasons.map((reason) => ({ value: reason, text: reasons[reason] })),
            ]}
          />
          <Button kind="warning" preventDoubleClick>
            {texts.closeNow}
          </Button>
        </form>
      )}
    </section>
  );
}
