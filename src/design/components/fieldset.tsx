import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';

export type FieldsetProps = {
  legend?: ComponentChildren;
  legendSize?: 's' | 'm' | 'l' | 'xl';
  isPageHeading?: boolean;
  describedBy?: string;
  role?: 'group';
  class?: string;
  children?: ComponentChildren;
};

/** Groups fields under one question. */
export function Fieldset(props: FieldsetProps) {
  const { legend, legendSize, isPageHeading, describedBy, role, children } = props;
  return (
    <fieldset class={classNames('govuk-fieldset', props.class)} role={role} aria-describedby={describedBy}>
      {legend !== undefined && (
        <legend class={classNames('govuk-fieldset__legend', legendSize && `govuk-fieldset__legend--${legendSize}`)}>
          {isPageHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
