import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import { useTexts } from '../texts.ts';

/** What the reader may lose: a right, a term, money. */
export function WarningText({ children }: { children?: ComponentChildren }) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        <Icon name="warning" />
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{useTexts().warning}</span>
        {children}
      </strong>
    </div>
  );
}
