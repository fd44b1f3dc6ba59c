import { useTexts } from '../texts.ts';

/** First stop of the keyboard. */
export function SkipLink({ href = '#main-content', text }: { href?: string; text?: string }) {
  const texts = useTexts();
  return (
    <a href={href} class="govuk-skip-link" data-module="govuk-skip-link">
      {text ?? texts.skipLink}
    </a>
  );
}
