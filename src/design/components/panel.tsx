import type { ComponentChildren } from 'preact';
import { Ornament } from '../ornament.tsx';

/** The end of a journey: what was done and the number to keep. */
export function Panel(props: { title: ComponentChildren; headingLevel?: 1 | 2; children?: ComponentChildren }) {
  const Heading = `h${props.headingLevel ?? 1}` as const;
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <Heading class="govuk-panel__title">{props.title}</Heading>
      {props.children && <div class="govuk-panel__body">{props.children}</div>}
      <Ornament />
    </div>
  );
}
