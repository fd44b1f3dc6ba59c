import { EmptyState, type KeptRow, Table, Tag } from '#design';
import { caseTexts, type FileDocument } from '#modules/cases';
import { type CaseFileProps, NewMark, SourceMark } from './parts.tsx';
import { Receipts, receiptLines } from './receipts.tsx';
import { caseFileTexts } from './texts.ts';
import { momentIn, sizeIn, whoIn } from './words.ts';

/** Every document in its order: who filed it, and when the other side opened it. */
export function FileList(props: Omit<CaseFileProps, 'today'>) {
  const { lang, file, base } = props;
  const texts = caseFileTexts(lang);
  if (file.documents.length === 0) {
    return (
      <div class="govuk-!-margin-bottom-6">
        <EmptyState title={texts.fileEmpty} icon="list">
          {texts.fileEmptyNext}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <Table
        caption={texts.fileCount({ count: file.documents.length })}
        stack
        columns={[texts.number, texts.document, texts.filed, texts.served].map((text) => ({ text }))}
        rows={file.documents.map((one) => rowOf(props, one))}
      />
      <p class="govuk-body govuk-!-margin-bottom-1">
        <a class="govuk-link" href={`${base}/archive`} download>
          {texts.archive}
        </a>
      </p>
      <p class="govuk-hint">{file.own.length > 0 ? texts.archiveOpens : texts.archiveHas}</p>
      <h2 class="govuk-heading-s">{texts.wholeHash}</h2>
      <p class="govuk-body">
        <code class="sot-hash">{file.sha256}</code>
      </p>
      <p class="govuk-body">{texts.hashHow}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/hashes`}>
          {texts.hashes}
        </a>
      </p>
    </>
  );
}

/** A file of hundreds of documents is opened again and again: what has not changed of it is made once. */
function rowOf({ lang, file, base }: Omit<CaseFileProps, 'today'>, one: FileDocument): KeptRow {
  const { id, number, title, kind, pages, sizeBytes, source, isNew, filedBy, filedAt } = one;
  const lines = receiptLines({ lang, file, document: one });
  const who = whoIn(lang, file.participants, filedBy);
  return {
    id: `document-${id}`,
    facts: [
      [lang, base, id, number],
      [title, kind, pages, sizeBytes, source, isNew],
      [who, filedAt.epochMilliseconds],
      lines,
    ],
    cells: () => [
      number ?? '–',
      <DocumentCell key="document" {...{ lang, base, one }} />,
      <>
        {who}, {momentIn(lang, filedAt)}
      </>,
      <Receipts key="receipts" {...{ lang, lines }} />,
    ],
  };
}

interface CellProps extends Pick<CaseFileProps, 'lang' | 'base'> {
  readonly one: FileDocument;
}

function DocumentCell({ lang, base, one }: CellProps) {
  const texts = caseFileTexts(lang);
  const facts = [
    caseTexts(lang).documents[one.kind],
    ...(one.pages ? [texts.pages({ pages: one.pages })] : []),
    sizeIn(lang, one.sizeBytes),
  ];
  return (
    <>
      <a class="govuk-link" href={`${base}/documents/${one.id}`}>
        {one.title}
      </a>{' '}
      {one.source && <SourceMark lang={lang} source={one.source} />} {one.isNew && <NewMark lang={lang} />}
      <br />
      <span class="govuk-body-s">{facts.join(', ')}</span>
      {one.number === undefined && (
        <>
          <br />
          <Tag tone="amber">{texts.held}</Tag>
        </>
      )}
    </>
  );
}
