import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';

export type LabelProps = {
  for?: string;
  size?: 's' | 'm' | 'l' | 'xl';
  isPageHeading?: boolean;
  class?: string;
  children?: ComponentChildren;
};

/** Label of a field; as the page heading it is wrapped in the `h1`. */
export function Label({ for: target, size, isPageHeading, class: extra, children }: LabelProps) {
  const label = (
    <label class={classNames('govuk-label', size && `govuk-label--${size}`, extra)} for={target}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
