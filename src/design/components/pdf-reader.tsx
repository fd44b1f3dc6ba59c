import { Icon } from '../icon.tsx';
import type { IconName } from '../icon-shapes.ts';
import { Island } from '../islands/island.tsx';
import { useTexts } from '../texts.ts';
import { Button, ButtonGroup } from './button.tsx';

export type PdfReaderProps = {
  /** Address of the bytes, of a PDF that was proved to hold no script, launch or attachment. */
  src: string;
  /** Address under which it is saved; default: `src`. */
  download?: string;
  title: string;
};

/**
 * A PDF in the page: its pages one below the other, zoom, a turn, the keyboard, and its text alone for who reads by ear or on a
 * narrow screen. Nothing in the document runs. Without JavaScript, or where the browser is too old, it is saved.
 */
export function PdfReader({ src, download = src, title }: PdfReaderProps) {
  const texts = useTexts();
  const words = { loading: texts.pdfLoading, failed: texts.pdfFailed, page: texts.pdfPage, noText: texts.pdfNoText };
  return (
    <Island name="pdf-reader" props={{ src, words }}>
      <p class="govuk-body" data-pdf="fallback">
        <a class="govuk-link" href={download}>
          {texts.pdfSave}
          <span class="govuk-visually-hidden"> {title}</span>
        </a>
      </p>
      <p class="govuk-hint" data-pdf="state" role="status" />
      <section class="sot-pdf" data-pdf="reader" aria-label={title} hidden>
        <Bar download={download} numberId={`page-of-${src.replace(/\W+/g, '-')}`} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
        <section class="sot-pdf__stage" data-pdf="stage" tabIndex={0} aria-label={texts.pdfPages} />
        <p class="govuk-hint sot-pdf__keys">{texts.pdfKeys}</p>
      </section>
    </Island>
  );
}

function Bar({ download, numberId }: { download: string; numberId: string }) {
  const texts = useTexts();
  const deed = (name: string, label: string, icon: IconName) => (
    <Button kind="secondary" type="button" attributes={{ 'data-deed': name, 'aria-label': label, title: label }}>
      <Icon name={icon} />
    </Button>
  );
  return (
    <ButtonGroup>
      {deed('previous', texts.previousPage, 'sort-up')}
      {deed('next', texts.nextPage, 'sort-down')}
      <span class="sot-pdf__where">
        <label class="govuk-visually-hidden" for={numberId}>
          {texts.pdfNumber}
        </label>
        <input
          class="govuk-input sot-pdf__number"
          id={numberId}
          data-pdf="number"
          type="number"
          inputMode="numeric"
          min="1"
          value="1"
        />{' '}
        <span data-pdf="count" />
      </span>
      {deed('smaller', texts.pdfSmaller, 'dash')}
      <span class="sot-pdf__where" data-pdf="percent">
        100 %
      </span>
      {deed('larger', texts.pdfLarger, 'plus')}
      {deed('turn', texts.pdfTurn, 'turn')}
      <Button
        kind="secondary"
        type="button"
        attributes={{ 'data-deed': 'text', 'data-pdf': 'text', 'aria-pressed': 'false' }}
      >
        {texts.pdfText}
      </Button>
      <a class="govuk-link" href={download}>
        {texts.pdfSave}
      </a>
    </ButtonGroup>
  );
}
