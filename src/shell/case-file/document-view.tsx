import { formatLongDate } from '@ashyq/kk-text';
import { Button, PdfReader, SummaryList } from '#design';
import { type CaseFile, caseTexts, type FileDocument } from '#modules/cases';
import type { Lang } from '#platform/i18n';
import { DocumentSignatures, type SignatureUnder } from './signatures.tsx';
import { caseFileTexts } from './texts.ts';
import { momentIn, sizeIn, whoIn } from './words.ts';

interface DocumentProps {
  readonly lang: Lang;
  readonly file: CaseFile;
  readonly document: FileDocument;
  readonly base: string;
}

/** A document with everything that is known of it; a proved PDF is shown in the page, anything else is taken away. */
export function DocumentView(props: DocumentProps & { readonly signatures: readonly SignatureUnder[] }) {
  const { lang, file, document, base, signatures } = props;
  const texts = caseFileTexts(lang);
  const content = `${base}/documents/${document.id}/content`;
  return (
    <>
      <span class="govuk-caption-l">{texts.title({ number: file.found.number })}</span>
      <h1 class="govuk-heading-l">{document.title}</h1>
      {isShown(document) ? (
        <PdfReader src={content} download={`${content}?save`} title={texts.reader({ title: document.title })} />
      ) : (
        <>
          <p class="govuk-body">{texts.notShown}</p>
          <Button kind="secondary" icon="download" href={`${content}?save`}>
            {texts.download}
          </Button>
        </>
      )}
      <SummaryList rows={factsOf({ lang, file, document, base })} />
      <DocumentSignatures {...{ lang, document, base, signatures }} />
    </>
  );
}

/** Only a PDF that was examined; our reader runs nothing of a document, and the examined one holds nothing to run. */
export function isShown({ isProved, mediaType }: Pick<FileDocument, 'isProved' | 'mediaType'>): boolean {
  return isProved && mediaType === 'application/pdf';
}

function factsOf({ lang, file, document, base }: DocumentProps) {
  const texts = caseFileTexts(lang);
  return [
    { key: texts.number, value: document.number ?? texts.held },
    { key: texts.kind, value: caseTexts(lang).documents[document.kind] },
    { key: texts.filedBy, value: whoIn(lang, file.participants, document.filedBy) },
    { key: texts.filedAt, value: momentIn(lang, document.filedAt) },
    { key: texts.size, value: sizeIn(lang, document.sizeBytes) },
    { key: texts.service, value: <Services {...{ lang, file, document, base }} /> },
    { key: texts.sha256, value: <code class="sot-hash">{document.sha256}</code> },
  ];
}

function Services({ lang, file, document, base }: DocumentProps) {
  const texts = caseFileTexts(lang);
  const services = file.services.filter(({ documentId }) => documentId === document.id);
  if (services.length === 0) return <>{texts.noService}</>;
  return (
    <ul class="govuk-list">
      {services.map(({ id, participantId, way, servedOn, proofDocumentId }) => (
        <li key={id}>
          {texts.serviceLine({
            role: whoIn(lang, file.participants, participantId),
            way: caseTexts(lang).ways[way],
            day: formatLongDate(lang, servedOn),
          })}
          {proofDocumentId && (
            <>
              {' '}
              <a class="govuk-link" href={`${base}/documents/${proofDocumentId}`}>
                {texts.proof}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
