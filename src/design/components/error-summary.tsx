import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts.ts';

export type ErrorSummaryProps = {
  /** In the order of the fields; `href` is `#` and the id of the field. */
  errors: readonly { text: string; href?: string }[];
  title?: string;
  description?: ComponentChildren;
  /** Leaves the focus where it is; for a page that only shows what an error looks like. */
  isQuiet?: boolean;
};

/** First on the page when an answer is wrong; takes the focus and leads to each field. */
export function ErrorSummary({ errors, title, description, isQuiet }: ErrorSummaryProps) {
  const texts = useTexts();
  return (
    <div
      class="govuk-error-summary"
      data-module="govuk-error-summary"
      data-disable-auto-focus={isQuiet ? 'true' : undefined}
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title ?? texts.errorSummary}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map((error) => (
              <li key={error.text}>{error.href ? <a href={error.href}>{error.text}</a> : error.text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
