import type { Indication } from '@ashyq/pki';
import type { ReportTexts } from '../locales/report/index.ts';
import type { LayCheck, LayReport, LaySignature } from './lay-report.ts';

// Drawn on the server and by the island of the verification page: plain markup, nothing of #design, which reads files.

const tones: Readonly<Record<Indication, string>> = {
  TOTAL_PASSED: 'passed',
  INDETERMINATE: 'undecided',
  TOTAL_FAILED: 'failed',
};

/** Beside the words, never instead of them: a tick, a question, a cross. */
const signs: Readonly<Record<Indication, string>> = {
  TOTAL_PASSED: 'M4.5 12.5l5 5 10-11',
  INDETERMINATE: 'M9.4 9.4a2.7 2.7 0 1 1 3.9 2.5c-.9.5-1.3 1-1.3 1.9M12 16.9h.01',
  TOTAL_FAILED: 'M6 6l12 12M18 6L6 18',
};

/** The verdict first, then each signature with its owner, then every check for those who want to know. */
export function ReportView({ report, texts }: { readonly report: LayReport; readonly texts: ReportTexts }) {
  const isOne = report.signatures.length === 1;
  return (
    <>
      <Verdict {...{ report, texts }} />
      {report.signatures.map((signature, at) => (
        <Signature
          key={at}
          {...{ signature, texts }}
          title={isOne ? texts.signature : `${texts.signature} ${at + 1}`}
          hasVerdict={!isOne}
        />
      ))}
      <Checks title={texts.fileChecks} checks={report.checks} texts={texts} />
    </>
  );
}

/** The heading takes the focus when a verdict appears on a page that stays. */
function Verdict({ report, texts }: { readonly report: LayReport; readonly texts: ReportTexts }) {
  const { indication, sentence, signatures, checks } = report;
  const bad = [...checks, ...signatures.flatMap((one) => one.checks)].filter(
    ({ outcome }) => outcome === 'failed' || outcome === 'undecided',
  );
  const said = [...new Set(bad.map((check) => check.sentence))].filter((one) => !sentence.includes(one));
  // The heading has said the rest.
  const reason = sentence.replace(`${texts.headings[indication]}.`, '').trim();
  return (
    <section class={`sot-verdict sot-verdict--${tones[indication]}`} data-verdict={indication}>
      <h2 class="govuk-heading-m sot-verdict__heading" tabIndex={-1}>
        <svg class="sot-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d={signs[indication]} />
        </svg>
        <span>{texts.headings[indication]}</span>
      </h2>
      {reason && <p class="govuk-body">{reason}</p>}
      {said.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{texts.failedChecks}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {said.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Signature(props: {
  readonly signature: LaySignature;
  readonly texts: ReportTexts;
  readonly title: string;
  readonly hasVerdict: boolean;
}) {
  const { signature, texts, title, hasVerdict } = props;
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {hasVerdict && <p class="govuk-body">{signature.sentence}</p>}
      {signature.owner ? <Facts rows={factsOf(signature, texts)} /> : <p class="govuk-body">{texts.noOwner}</p>}
      <Checks title={texts.checks} checks={signature.checks} texts={texts} />
    </section>
  );
}

type Fact = readonly [name: string, value: string];

function factsOf({ owner, time, certificate }: LaySignature, texts: ReportTexts): readonly Fact[] {
  const rows: readonly Fact[] = [
    [texts.owner, owner?.name ?? ''],
    [texts.iin, owner?.iin ?? ''],
    [texts.organisation, owner?.organisation ?? ''],
    [texts.bin, owner?.bin ?? ''],
    [texts.role, (owner?.roles ?? []).map((role) => texts.roles[role]).join(', ')],
    [time?.isProved ? texts.provedTime : texts.claimedTime, time?.text ?? ''],
    [texts.issuer, certificate?.issuer ?? ''],
    [texts.validity, certificate ? `${certificate.validFrom} – ${certificate.validTo}` : ''],
    [texts.serial, certificate?.serial ?? ''],
  ];
  return rows.filter(([, value]) => value !== '');
}

function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows.map(([name, value]) => (
        <div key={name} class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{name}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const tagOf: Readonly<Record<LayCheck['outcome'], string>> = {
  passed: 'green',
  failed: 'red',
  undecided: 'amber',
  skipped: 'grey',
};

function Checks(props: { readonly title: string; readonly checks: readonly LayCheck[]; readonly texts: ReportTexts }) {
  const { title, checks, texts } = props;
  if (checks.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list sot-checks">
          {checks.map((check, at) => (
            <li key={at} class="sot-checks__item">
              <strong class={`govuk-tag govuk-tag--${tagOf[check.outcome]}`}>{texts.outcomes[check.outcome]}</strong>
              <div>
                <strong>{check.name}.</strong> {check.sentence}
                <Evidence {...{ check, texts }} />
              </div>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** Identifiers and digests as the standards name them: for the person who checks the checker. */
function Evidence({ check, texts }: { readonly check: LayCheck; readonly texts: ReportTexts }) {
  if (check.evidence.length === 0) return null;
  return (
    <details class="sot-checks__evidence">
      <summary>
        {texts.evidence}
        <span class="govuk-visually-hidden">: {check.name}</span>
      </summary>
      <dl>
        {check.evidence.map(([name, value]) => (
          <div key={name}>
            <dt lang="en">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
