import type { DrawCheckTexts } from '../locales/check/index.ts';
import type { DrawCheck, DrawReport } from '../model/verify-draw.ts';

// Drawn by the island of the page: plain markup, nothing of #design, which reads files.

export interface ChecksViewProps {
  readonly report: DrawReport;
  /** The checksum against the one on the page; undefined for a text that the reader has changed on purpose. */
  readonly isDocumentSame: boolean | undefined;
  readonly texts: DrawCheckTexts;
}

type Row = Omit<DrawCheck, 'name'> & { readonly name: DrawCheck['name'] | 'document' };

const tones = { passed: 'green', failed: 'red', unknown: 'grey' } as const;

/** The verdict in words, then every step with what was expected and found. */
export function ChecksView({ report, isDocumentSame, texts }: ChecksViewProps) {
  const checksum: Row[] =
    isDocumentSame === undefined ? [] : [{ name: 'document', outcome: isDocumentSame ? 'passed' : 'failed' }];
  const rows: readonly Row[] = [...checksum, ...report.checks];
  const hasFailed = rows.some(({ outcome }) => outcome === 'failed');
  const kind = report.document ? (hasFailed ? 'differs' : 'same') : 'unreadable';
  return (
    <section class={`sot-verdict sot-verdict--${kind === 'same' ? 'passed' : 'failed'}`} data-verdict={kind}>
      <h3 class="govuk-heading-m sot-verdict__heading" tabIndex={-1}>
        {texts[kind]}
      </h3>
      <p class="govuk-body">{texts[`${kind}Text`]}</p>
      <ol class="govuk-list">
        {rows.map((row) => (
          <li key={row.name} class="sot-checks__item" data-check={row.name} data-outcome={row.outcome}>
            <strong class={`govuk-tag govuk-tag--${tones[row.outcome]}`}>{texts.outcomes[row.outcome]}</strong>
            <div>
              {texts.checks[row.name]}
              {row.name === 'public_log' && <p class="govuk-hint">{texts.noLog}</p>}
              {row.outcome === 'failed' && row.expected !== undefined && <Evidence {...{ row, texts }} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Evidence({ row, texts }: { readonly row: Row; readonly texts: DrawCheckTexts }) {
  return (
    <div class="sot-checks__evidence">
      <dl>
        <div>
          <dt>{texts.expected}:</dt>
          <dd>{shortened(row.expected ?? '')}</dd>
        </div>
        <div>
          <dt>{texts.found}:</dt>
          <dd>{shortened(row.found ?? '')}</dd>
        </div>
      </dl>
    </div>
  );
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
