import type { ComponentProps } from 'preact';
import { Input, Radios } from '#design';
import { type ContactAddress, emailField, identityErrors, mobileField } from '#modules/identity';
import { type FormResult, readForm } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from './form-state.ts';

export interface ContactChoiceTexts {
  readonly phoneChoice: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly emailChoice: string;
  readonly email: string;
}

type Choices = ComponentProps<typeof Radios>['items'];

/** Phone or e-mail, each with its own field; both fields stand open without JavaScript. */
export function ContactChoice(props: {
  readonly legend: string;
  readonly isPageHeading?: boolean;
  readonly hint?: string;
  readonly texts: ContactChoiceTexts;
  readonly state: FormState;
  /** Other ways offered above and below the two. */
  readonly above?: Choices;
  readonly below?: Choices;
}) {
  const { legend, isPageHeading, hint, texts, state, above = [], below = [] } = props;
  return (
    <Radios
      name="kind"
      legend={legend}
      legendSize={isPageHeading ? 'l' : 'm'}
      {...(isPageHeading ? { isPageHeading } : {})}
      hint={hint}
      error={errorOf(state, 'kind')}
      value={state.values.kind ?? ''}
      items={[
        ...above,
        { value: 'phone', text: texts.phoneChoice, conditional: <Phone {...{ texts, state }} /> },
        { value: 'email', text: texts.emailChoice, conditional: <Email {...{ texts, state }} /> },
        ...below,
      ]}
    />
  );
}

interface FieldProps {
  readonly texts: ContactChoiceTexts;
  readonly state: FormState;
}

function Phone({ texts, state }: FieldProps) {
  return (
    <Input
      name="phone"
      type="tel"
      label={texts.phone}
      hint={texts.phoneHint}
      error={errorOf(state, 'phone')}
      value={state.values.phone ?? ''}
      inputmode="tel"
      autocomplete="tel"
      width={20}
    />
  );
}

function Email({ texts, state }: FieldProps) {
  return (
    <Input
      name="email"
      type="email"
      label={texts.email}
      error={errorOf(state, 'email')}
      value={state.values.email ?? ''}
      autocomplete="email"
      spellcheck={false}
    />
  );
}

type ContactResult =
  | { readonly ok: true; readonly contact: ContactAddress }
  | Extract<FormResult<Record<never, never>>, { ok: false }>;

/** Only the field of the chosen kind is read; what was typed beside it does not matter. */
export function readContact(form: Readonly<Record<string, string>>, lang: Lang): ContactResult {
  if (form.kind === 'phone') {
    const read = readForm({ phone: mobileField }, form, lang);
    return read.ok ? { ok: true, contact: { kind: 'phone', address: read.values.phone } } : read;
  }
  if (form.kind === 'email') {
    const read = readForm({ email: emailField }, form, lang);
    return read.ok ? { ok: true, contact: { kind: 'email', address: read.values.email } } : read;
  }
  return { ok: false, errors: [{ field: 'kind', text: identityErrors('IDENTITY_CONTACT_KIND_EMPTY').say(lang) }] };
}
