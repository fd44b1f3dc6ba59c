import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { ErrorMessage } from './error-message.tsx';
import { Fieldset } from './fieldset.tsx';
import type { FieldGroupProps } from './form-field.tsx';
import { Hint } from './hint.tsx';

/** Like `FormField` for several controls under one question; without `legend` the controls stand alone. */
export function FieldGroup(props: FieldGroupProps & { role?: 'group'; children: ComponentChildren }) {
  const { name, id = name, legend, legendSize, isPageHeading, hint, error, role } = props;
  const describedBy = classNames(hint && `${id}-hint`, error && `${id}-error`) || undefined;
  const inner = (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {props.children}
    </>
  );
  return (
    <div class={classNames('govuk-form-group', error && 'govuk-form-group--error', props.groupClass)}>
      {legend === undefined ? (
        inner
      ) : (
        <Fieldset {...{ legend, legendSize, isPageHeading, describedBy, role }}>{inner}</Fieldset>
      )}
    </div>
  );
}
