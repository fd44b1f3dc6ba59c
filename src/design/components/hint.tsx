import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';

/** What helps to answer, said before the field. */
export function Hint({ id, class: extra, children }: { id?: string; class?: string; children?: ComponentChildren }) {
  return (
    <div id={id} class={classNames('govuk-hint', extra)}>
      {children}
    </div>
  );
}
