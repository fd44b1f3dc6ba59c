import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { i18nAttributes, useTexts } from '../texts.ts';

export type AccordionProps = {
  /** Unique in the site: the browser remembers what was open under it. */
  id: string;
  headingLevel?: 2 | 3 | 4;
  items: readonly {
    heading: ComponentChildren;
    summary?: ComponentChildren;
    content: ComponentChildren;
    expanded?: boolean;
  }[];
};

/** Sections that open and close; all open without JavaScript. */
export function Accordion({ id, headingLevel = 2, items }: AccordionProps) {
  const texts = useTexts();
  const Heading = `h${headingLevel}` as const;
  const words = i18nAttributes({
    'hide-all-sections': texts.hideAllSections,
    'hide-section': texts.hideSection,
    'hide-section-aria-label': texts.hideSectionLabel,
    'show-all-sections': texts.showAllSections,
    'show-section': texts.showSection,
    'show-section-aria-label': texts.showSectionLabel,
  });
  return (
    <div class="govuk-accordion" data-module="govuk-accordion" id={id} {...words}>
      {items.map((item, at) => (
        <div
          key={at}
          class={classNames('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}
        >
          <div class="govuk-accordion__section-header">
            <Heading class="govuk-accordion__section-heading">
              <span class="govuk-accordion__section-button" id={`${id}-heading-${at + 1}`}>
                {item.heading}
              </span>
            </Heading>
            {item.summary && (
              <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${at + 1}`}>
                {item.summary}
              </div>
            )}
          </div>
          <div id={`${id}-content-${at + 1}`} class="govuk-accordion__section-content">
            {typeof item.content === 'string' ? <p class="govuk-body">{item.content}</p> : item.content}
          </div>
        </div>
      ))}
    </div>
  );
}
