import type { ComponentChildren } from 'preact';
import { Tag } from './tag.tsx';

/** Says that a service is being tried out. */
export function PhaseBanner({ tag, children }: { tag: string; children?: ComponentChildren }) {
  return (
    <div class="govuk-phase-banner govuk-width-container">
      <p class="govuk-phase-banner__content">
        <Tag icon={null} class="govuk-phase-banner__content__tag">
          {tag}
        </Tag>
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
