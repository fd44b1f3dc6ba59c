import { Button, Panel, SummaryList, WarningText } from '#design';
import {
  type LayReport,
  ReportView,
  reportTexts,
  type Signature,
  type Signing,
  signatureTexts,
} from '#modules/signatures';
import type { Lang } from '#platform/i18n';
import { momentText } from '../parts/moment.ts';
import { signTexts } from './texts.ts';

export interface DoneViewProps {
  readonly lang: Lang;
  readonly signing: Signing;
  readonly signature: Signature;
  readonly report: LayReport;
  /** Address of this signing; files lie below it. */
  readonly here: string;
}

/** The notice after signing (DC RK art. 50): whose certificate, when, by which evidence, and everything to keep. */
export function DoneView({ lang, signing, signature, report, here }: DoneViewProps) {
  const texts = signTexts(lang);
  const { state, receivedAt, door } = signature;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state === 'failed' ? (
          <>
            <h1 class="govuk-heading-l">{texts.failedTitle}</h1>
            <WarningText>{texts.failed}</WarningText>
          </>
        ) : (
          <Panel title={state === 'passed' ? texts.doneTitle : texts.pendingTitle}>{signing.title}</Panel>
        )}
        {state !== 'failed' && <p class="govuk-body-l">{state === 'passed' ? texts.done : texts.pending}</p>}
        <Button href={signing.backTo}>{texts.next}</Button>
        <SummaryList
          rows={[
            { key: texts.receivedAt, value: momentText(lang, receivedAt) },
            { key: texts.way, value: signatureTexts(lang).doors[door] },
          ]}
        />
        <ReportView report={report} texts={reportTexts(lang)} />
        <Saving {...{ lang, signing, here }} />
      </div>
    </div>
  );
}

function Saving({ lang, signing, here }: Pick<DoneViewProps, 'lang' | 'signing' | 'here'>) {
  const texts = signTexts(lang);
  const isManifest = signing.shown.every(({ sha256 }) => sha256 !== signing.content.sha256);
  const files = [
    ...signing.shown.map(({ title }, at) => ({ text: title, href: `${here}/documents/${at}?save=1` })),
    ...(isManifest ? [{ text: texts.saveContent, href: `${here}/content?save=1` }] : []),
    { text: texts.saveSignature, href: `${here}/signature` },
    { text: texts.saveReport, href: `${here}/report` },
  ];
  return (
    <section>
      <h2 class="govuk-heading-m">{texts.saving}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {files.map(({ text, href }) => (
          <li key={href}>
            <a class="govuk-link" href={href} download>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/verify`}>
          {texts.verify}
        </a>
      </p>
    </section>
  );
}
