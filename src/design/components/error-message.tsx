import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { useTexts } from '../texts.ts';

/** The same words as in the error summary; screen readers hear «Қате:» first. */
export function ErrorMessage(props: { id?: string; class?: string; children?: ComponentChildren }) {
  return (
    <p id={props.id} class={classNames('govuk-error-message', props.class)}>
      <span class="govuk-visually-hidden">{useTexts().error}:</span> {props.children}
    </p>
  );
}
