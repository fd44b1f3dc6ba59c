import { useTexts } from '../texts.ts';

/** On every page of a demo database, screen and print alike. */
export function DemoBanner() {
  const texts = useTexts();
  return (
    <div class="sot-demo">
      <p class="govuk-width-container sot-demo__line">
        <strong class="sot-demo__mark">{texts.demo}</strong> <span>{texts.demoText}</span>
      </p>
    </div>
  );
}
