import { formatLongDate, formatTimeSpan } from '@ashyq/kk-text';
import { Input, SummaryList } from '#design';
import type { ReceptionSlot } from '#modules/visits';
import { legalDay } from '#platform/clock';
import type { PageRequest } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { ContactChoice, errorOf, type FormState } from '#shell';
import { SlotLinks } from '../court-reception/slot-links.tsx';
import { visitBookTexts } from './texts.ts';

/** Court, day, time and place of what is being booked. */
export function WhenAndWhere(props: {
  readonly lang: Lang;
  readonly court: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly place: string;
}) {
  const { lang, court, startsAt, endsAt, place } = props;
  const texts = visitBookTexts(lang);
  return (
    <SummaryList
      rows={[
        { key: texts.court, value: court },
        { key: texts.day, value: formatLongDate(lang, legalDay(startsAt)) },
        { key: texts.time, value: formatTimeSpan(startsAt, endsAt) },
        { key: texts.place, value: place },
      ]}
    />
  );
}

export function NameField({ lang, state }: { lang: Lang; state: FormState }) {
  const texts = visitBookTexts(lang);
  return (
    <Input
      name="name"
      label={texts.name}
      hint={texts.nameHint}
      error={errorOf(state, 'name')}
      value={state.values.name ?? ''}
      autocomplete="name"
      spellcheck={false}
    />
  );
}

export function WayField({
  lang,
  state,
  principal,
}: { lang: Lang; state: FormState } & Pick<PageRequest, 'principal'>) {
  const texts = visitBookTexts(lang);
  const account = principal && {
    ...{ value: 'account', text: texts.account({ name: principal.displayName }), hint: texts.accountHint },
  };
  return (
    <ContactChoice
      legend={texts.wayLegend}
      hint={texts.wayHint}
      {...{ texts, state }}
      above={account ? [account] : []}
    />
  );
}

/** For whoever was a moment too late: the nearest free times, with what was typed kept. */
export function FreeInstead(props: {
  readonly lang: Lang;
  readonly code: string;
  readonly free: readonly ReceptionSlot[];
}) {
  const texts = visitBookTexts(props.lang);
  return (
    <section id="slots" tabIndex={-1}>
      <h2 class="govuk-heading-m">{texts.taken}</h2>
      <p class="govuk-body">{props.free.length > 0 ? texts.takenHint : texts.noneFree}</p>
      <SlotLinks lang={props.lang} code={props.code} slots={props.free} />
    </section>
  );
}
