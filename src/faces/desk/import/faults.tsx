import { ErrorSummary, Table } from '#design';
import { type ImportPreview, labelText } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { importTexts } from './texts.ts';

/** Faults shown at once: more than a person mends in one sitting. */
const MOST_SHOWN = 200;

interface FaultsProps {
  readonly lang: Lang;
  readonly preview: ImportPreview;
}

/** How many rows are wrong and how many right; nothing of the file was written. */
export function FaultSummary({ lang, preview: { faults, plan } }: FaultsProps) {
  const texts = importTexts(lang);
  const wrong = new Set(faults.map(({ line }) => line));
  const fine = plan.rows.filter(({ line }) => !wrong.has(line)).length;
  return (
    <ErrorSummary
      title={texts.faultsTitle({ count: faults.length })}
      errors={[{ text: texts.faultsCaption, href: '#faults' }]}
      description={texts.fine({ count: fine })}
    />
  );
}

/** Everything wrong with the file, by line and column. */
export function FaultTable({ lang, preview: { faults } }: FaultsProps) {
  const texts = importTexts(lang);
  return (
    <div id="faults">
      <Table
        caption={texts.faultsCaption}
        columns={[{ text: texts.line }, { text: texts.column }, { text: texts.sentence }]}
        rows={faults.slice(0, MOST_SHOWN).map(({ line, label, error }, at) => ({
          id: `fault-${at + 1}`,
          cells: [
            line === null ? texts.wholeFile : String(line),
            label ? labelText(lang, label) : '–',
            error.say(lang),
          ],
        }))}
        firstCellIsHeader
        stack
      />
      {faults.length > MOST_SHOWN && <p class="govuk-body">{texts.more({ count: faults.length - MOST_SHOWN })}</p>}
    </div>
  );
}
