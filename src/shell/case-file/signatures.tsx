import { romaniseName } from '@ashyq/kk-text';
import { Details, Tag, WarningText } from '#design';
import type { FileDocument } from '#modules/cases';
import { layReport, ReportView, reportTexts, type Signature } from '#modules/signatures';
import type { Lang } from '#platform/i18n';
import { caseFileTexts } from './texts.ts';
import { momentIn } from './words.ts';

/** A signature, and what of the document it stands under: its bytes, a list with its hash, or neither. */
export interface SignatureUnder {
  readonly signature: Signature;
  readonly covers: 'document' | 'list' | 'neither';
}

interface SignaturesProps {
  readonly lang: Lang;
  readonly document: FileDocument;
  readonly signatures: readonly SignatureUnder[];
  /** Address of the case in this face. */
  readonly base: string;
}

const tones = { TOTAL_PASSED: 'green', INDETERMINATE: 'amber', TOTAL_FAILED: 'red' } as const;

/** Who signed a document, when, with which verdict, and everything by which a reader can check it without believing us. */
export function DocumentSignatures({ lang, document, signatures, base }: SignaturesProps) {
  const texts = caseFileTexts(lang).signed;
  return (
    <section aria-labelledby="signatures">
      <h2 class="govuk-heading-m" id="signatures">
        {caseFileTexts(lang).signatures}
      </h2>
      {signatures.length === 0 && <p class="govuk-body">{caseFileTexts(lang).noSignature}</p>}
      <ul class="govuk-list">
        {signatures.map(({ signature, covers }) => (
          <li key={signature.id} class="govuk-!-margin-bottom-6" data-signature={signature.id}>
            <Who {...{ lang, signature }} />
            {covers === 'list' && <p class="govuk-body">{texts.overList}</p>}
            {covers === 'neither' && <WarningText>{texts.overOther}</WarningText>}
            <Links {...{ lang, document, base, signature, covers }} />
            <Details summary={texts.how}>
              <ReportView report={layReport(signature.judgement.report, lang, 'masked')} texts={reportTexts(lang)} />
            </Details>
          </li>
        ))}
      </ul>
      {signatures.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/verify`}>
            {texts.check}
          </a>
        </p>
      )}
    </section>
  );
}

/** As the certificate names the signer; a person of several signatures stands under each. */
function Who({ lang, signature }: { readonly lang: Lang; readonly signature: Signature }) {
  const texts = caseFileTexts(lang).signed;
  const { signers, indication } = signature.judgement;
  const names = signers.map(({ name, patronymic, organisation }) => {
    const person = [name, patronymic].filter(Boolean).join(' ');
    return [lang === 'en' ? romaniseName(person) : person, organisation].filter(Boolean).join(', ');
  });
  return (
    <p class="govuk-body govuk-!-margin-bottom-1">
      <strong>{names.join('; ')}</strong> <Tag tone={tones[indication]}>{reportTexts(lang).tags[indication]}</Tag>
      <br />
      {texts.receivedAt({ at: momentIn(lang, signature.receivedAt) })}
    </p>
  );
}

function Links(props: Omit<SignaturesProps, 'signatures'> & SignatureUnder) {
  const { lang, document, base, signature, covers } = props;
  const texts = caseFileTexts(lang).signed;
  const place = `${base}/documents/${document.id}/signatures/${signature.id}`;
  return (
    <p class="govuk-body govuk-!-margin-bottom-1">
      <a class="govuk-link" href={`${place}/signature.p7s`}>
        {texts.file}
      </a>
      {covers === 'list' && (
        <>
          {', '}
          <a class="govuk-link" href={`${place}/list.json`}>
            {texts.list}
          </a>
        </>
      )}
    </p>
  );
}
