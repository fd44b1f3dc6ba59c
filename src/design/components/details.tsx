import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';

export type DetailsProps = {
  summary: ComponentChildren;
  open?: boolean;
  id?: string;
  class?: string;
  children?: ComponentChildren;
};

/** More for those who need it («Бұл не?»); opens without JavaScript. */
export function Details({ summary, open, id, class: extra, children }: DetailsProps) {
  return (
    <details id={id} class={classNames('govuk-details', extra)} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
