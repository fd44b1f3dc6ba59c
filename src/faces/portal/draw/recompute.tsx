import { Island } from '#design';
import { drawCheckTexts } from '#modules/distribution';
import { drawTexts } from './texts.ts';
import type { DrawProps } from './view.tsx';

/** The browser draws again; without scripts the page says how to do it elsewhere. */
export function Recompute({ lang, shown }: DrawProps) {
  const texts = drawTexts(lang);
  const { id, sha256 } = shown.draw;
  const url = `/${lang}/draws/${id}/draw.json`;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.check}</h2>
      <Island name="recompute-draw" props={{ url, sha256, texts: drawCheckTexts(lang) }}>
        <p class="govuk-body sot-without-script">{texts.noScript}</p>
        <div class="sot-with-script">
          <p class="govuk-body">{texts.checkText}</p>
          <button type="button" class="govuk-button" data-part="recompute">
            {texts.recompute}
          </button>
          <p class="govuk-error-message" role="status" data-part="status" />
          <div data-part="result" />
          <details class="govuk-details" data-part="details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{texts.change}</span>
            </summary>
            <div class="govuk-details__text">
              <p class="govuk-body">{texts.changeText}</p>
              <label class="govuk-label" for="changed">
                {texts.changeLabel}
              </label>
              <textarea class="govuk-textarea" id="changed" rows={8} spellcheck={false} data-part="changed" />
              <button type="button" class="govuk-button govuk-button--secondary" data-part="recompute-changed">
                {texts.recomputeChanged}
              </button>
            </div>
          </details>
        </div>
      </Island>
    </>
  );
}
