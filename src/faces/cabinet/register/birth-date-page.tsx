import { DateInput, WarningText } from '#design';
import {
  birthDateWarning,
  enterBirthDate,
  findRegistration,
  type Registration,
  readBirthDate,
} from '#modules/identity';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, emptyForm, errorOf, type FormState, framedView, Question } from '#shell';
import { whereabouts } from '../parts/whereabouts.ts';
import { StepCaption } from './step-caption.tsx';
import { registerTexts } from './texts.ts';

/** `/kk/register/birth-date`: compared with the digits of the IIN; a difference is asked about once and never refused. */
export const birthDatePage: Page = {
  path: '/register/birth-date',
  access: 'everyone',
  get: async (request) => {
    const registration = await findRegistration(request.platform, whereabouts(request));
    return registration ? show(request, valuesOf(registration), undefined) : redirect(`/${request.lang}/register`);
  },
  post: async (request) => {
    const { platform, lang, form } = request;
    const registration = await findRegistration(platform, whereabouts(request));
    if (!registration) return redirect(`/${lang}/register`);
    const read = await attempt(lang, 'birth-date', async () => readBirthDate(form, 'birth-date', latestDay(platform)));
    if (!read.ok) return show(request, { values: form, errors: read.errors }, undefined);
    const date = read.value;
    if (birthDateWarning(registration.iin, date) && form.compared !== date.toString()) {
      return show(request, { values: form, errors: [] }, date);
    }
    await enterBirthDate(platform, request.act('identity.register'), registration, date);
    return redirect(`/${lang}/register/contact`);
  },
};

/** The people of the demo are born later than anybody alive. */
function latestDay({ config, clock }: Platform): Temporal.PlainDate {
  return config.mode === 'demo' ? Temporal.PlainDate.from('2099-12-31') : legalDay(clock.now());
}

function valuesOf({ birthDate }: Registration): FormState {
  if (!birthDate) return emptyForm;
  const { day, month, year } = birthDate;
  const values = { 'birth-date-day': `${day}`, 'birth-date-month': `${month}`, 'birth-date-year': `${year}` };
  return { values, errors: [] };
}

function show({ lang }: PageRequest, state: FormState, unlike: Temporal.PlainDate | undefined): Reply {
  const texts = registerTexts(lang);
  const part = (name: string): string => state.values[`birth-date-${name}`] ?? '';
  const body = (
    <Question
      state={state}
      idOf={{ 'birth-date': 'birth-date-day' }}
      action={`/${lang}/register/birth-date`}
      submit={texts.next}
      before={
        <>
          <StepCaption lang={lang} step={2} />
          {unlike && <WarningText>{texts.birthWarning}</WarningText>}
        </>
      }
      after={
        unlike && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/${lang}/register`}>
              {texts.changeNumber}
            </a>
          </p>
        )
      }
    >
      {unlike && <input type="hidden" name="compared" value={unlike.toString()} />}
      <DateInput
        name="birth-date"
        legend={texts.birthTitle}
        legendSize="l"
        isPageHeading
        hint={texts.birthHint}
        error={errorOf(state, 'birth-date')}
        values={{ day: part('day'), month: part('month'), year: part('year') }}
        autocomplete="birth"
      />
    </Question>
  );
  return framedView(texts.birthTitle, body, {
    hasErrors: state.errors.length > 0,
    isPrivate: true,
    backHref: `/${lang}/register`,
  });
}
