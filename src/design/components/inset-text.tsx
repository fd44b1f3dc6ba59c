import type { ComponentChildren } from 'preact';

/** A thought set apart: a quotation, an example, an exception. */
export function InsetText({ id, children }: { id?: string; children?: ComponentChildren }) {
  return (
    <div id={id} class="govuk-inset-text">
      {children}
    </div>
  );
}
