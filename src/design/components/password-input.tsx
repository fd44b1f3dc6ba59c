import { classNames } from '../class-names.ts';
import { i18nAttributes, useTexts } from '../texts.ts';
import { Button } from './button.tsx';
import { type FieldProps, FormField } from './form-field.tsx';

export type PasswordInputProps = FieldProps & { autocomplete?: 'current-password' | 'new-password' | 'one-time-code' };

/** A password that its owner can look at; the value is never sent back in the page. */
export function PasswordInput(props: PasswordInputProps) {
  const texts = useTexts();
  const words = i18nAttributes({
    'show-password': texts.showPassword,
    'hide-password': texts.hidePassword,
    'show-password-aria-label': texts.showPasswordLabel,
    'hide-password-aria-label': texts.hidePasswordLabel,
    'password-shown-announcement': texts.passwordShown,
    'password-hidden-announcement': texts.passwordHidden,
  });
  return (
    <FormField
      {...props}
      groupClass={classNames('govuk-password-input', props.groupClass)}
      groupAttributes={{ 'data-module': 'govuk-password-input', ...words }}
    >
      {({ id, describedBy, hasError }) => (
        <div class="govuk-input__wrapper govuk-password-input__wrapper">
          <input
            class={classNames(
              'govuk-input govuk-password-input__input govuk-js-password-input-input',
              hasError && 'govuk-input--error',
            )}
            id={id}
            name={props.name}
            type="password"
            spellcheck={false}
            aria-describedby={describedBy}
            autocomplete={props.autocomplete ?? 'current-password'}
            autocapitalize="none"
          />
          <Button
            type="button"
            kind="secondary"
            class="govuk-password-input__toggle govuk-js-password-input-toggle"
            attributes={{ 'aria-controls': id, 'aria-label': texts.showPasswordLabel, hidden: true }}
          >
            {texts.showPassword}
          </Button>
        </div>
      )}
    </FormField>
  );
}
