import { useTexts } from '../texts.ts';

/** To the page before, by its address, so it works from a letter too. */
export function BackLink({ href, text }: { href: string; text?: string }) {
  const texts = useTexts();
  return (
    <a href={href} class="govuk-back-link">
      {text ?? texts.back}
    </a>
  );
}
