import { caseErrors, type DocumentId, openDocument } from '#modules/cases';
import type { Page, PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';
import { caseFileTexts, DocumentView, FileList, framedView, servedDocument, servedHashes } from '#shell';
import { askedCase, askedFile } from './asked-case.ts';

const own = { access: 'confirmed', isPersonal: true } as const;

/** `/kk/cabinet/cases/7517-26-00-2/1/file`: every document of the case. */
export const cabinetFilePage: Page = {
  path: '/cabinet/cases/:prefix/:seq/file',
  ...own,
  get: async (request) => {
    const { lang } = request;
    const { file, base } = await askedFile(request, 0);
    const texts = caseFileTexts(lang);
    const title = texts.fileTitle({ number: file.found.number });
    const body = (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <FileList {...{ lang, file, base }} />
      </>
    );
    return framedView(title, body, {
      isPrivate: true,
      backHref: base,
      shell: { isWide: true, section: '/cabinet/cases' },
    });
  },
};

/** `/kk/cabinet/cases/7517-26-00-2/1/hashes`: the hash of each document, to be checked on the reader's own computer. */
export const cabinetHashesPage: Page = {
  path: '/cabinet/cases/:prefix/:seq/hashes',
  ...own,
  get: async (request) => servedHashes((await askedFile(request, 0)).file),
};

/** `/kk/cabinet/cases/7517-26-00-2/1/documents/{id}`: a document, and what is known of it. */
export const cabinetDocumentPage: Page = {
  path: '/cabinet/cases/:prefix/:seq/documents/:id',
  ...own,
  get: async (request) => {
    const { lang } = request;
    const { file, base } = await askedFile(request, 0);
    const document = file.documents.find(({ id }) => id === request.params.id);
    if (!document) throw caseErrors('CASES_DOCUMENT_NOT_FOUND');
    const body = <DocumentView {...{ lang, file, document, base }} />;
    return framedView(document.title, body, { isPrivate: true, backHref: base, shell: { section: '/cabinet/cases' } });
  },
};

/** The bytes. Asking for them is what opens a document: the other side sees when. */
export const cabinetDocumentContentPage: Page = {
  path: '/cabinet/cases/:prefix/:seq/documents/:id/content',
  ...own,
  get: async (request) => await contentOf(request),
};

async function contentOf(request: PageRequest) {
  const { platform, query } = request;
  const { found, actor } = await askedCase(request);
  const id = parseId<DocumentId>(request.params.id);
  const act = { ...request.act('cases.open-document'), actor };
  const document = id && (await openDocument(platform, act, id));
  if (document?.caseId !== found.id) throw caseErrors('CASES_DOCUMENT_NOT_FOUND');
  return await servedDocument(platform, document, query.save !== undefined);
}
