import { PasswordInput } from '#design';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState, Question } from '#shell';
import { changePasswordTexts } from './texts.ts';

export function ChangePasswordView(props: {
  readonly lang: Lang;
  readonly state: FormState;
  readonly action: string;
  /** Signed in: the present password is asked for. */
  readonly asksCurrent: boolean;
}) {
  const { lang, state, action, asksCurrent } = props;
  const texts = changePasswordTexts(lang);
  return (
    <Question
      {...{ state, action }}
      submit={texts.submit}
      before={
        <>
          <h1 class="govuk-heading-l">{asksCurrent ? texts.changeTitle : texts.setTitle}</h1>
          <p class="govuk-body">{asksCurrent ? texts.others : texts.setLead}</p>
        </>
      }
    >
      {asksCurrent && (
        <PasswordInput
          name="current"
          label={texts.current}
          error={errorOf(state, 'current')}
          autocomplete="current-password"
        />
      )}
      <PasswordInput
        name="password"
        label={texts.password}
        hint={texts.hint}
        error={errorOf(state, 'password')}
        autocomplete="new-password"
      />
    </Question>
  );
}
