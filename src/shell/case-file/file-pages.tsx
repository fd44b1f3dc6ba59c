import {
  type CaseFile,
  type CaseReadingOptions,
  type CourtCase,
  caseErrors,
  type DocumentId,
  openDocument,
  takeWholeFile,
} from '#modules/cases';
import type { Actor } from '#platform/audit';
import type { Access, Page, PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';
import { framedView } from '../shell.ts';
import { DocumentView } from './document-view.tsx';
import { FileList } from './file-list.tsx';
import { servedArchive, servedDocument, servedHashes, servedSignature } from './served-document.ts';
import { signaturesUnder } from './signatures-under.ts';
import { caseFileTexts } from './texts.ts';

/** Who reads the case of the address, and by which right; each refuses who may not. */
export interface CaseReading {
  /** Section of the face under which cases stand: `/cabinet/cases`. */
  readonly section: string;
  readonly access: Access;
  readonly readCase: (request: PageRequest) => Promise<{ readonly found: CourtCase; readonly actor: Actor }>;
  readonly readFile: (
    request: PageRequest,
    options: CaseReadingOptions,
  ) => Promise<{ readonly file: CaseFile; readonly base: string }>;
}

/** Pages of documents show no course. */
const documentsOnly = { mostCourse: 0 };

/** Every document of a case, their hashes, one document, and its bytes. */
export function caseFilePages(reading: CaseReading): readonly Page[] {
  const page = (below: string, get: NonNullable<Page['get']>): Page => ({
    path: `${reading.section}/:prefix/:seq${below}`,
    access: reading.access,
    isPersonal: true,
    get,
  });
  return [
    page('/file', (request) => showFile(reading, request)),
    // To be checked on the reader's own computer.
    page('/hashes', async (request) => servedHashes((await reading.readFile(request, documentsOnly)).file)),
    page('/archive', (request) => serveArchive(reading, request)),
    page('/documents/:id', (request) => showDocument(reading, request)),
    page('/documents/:id/content', (request) => serveDocument(reading, request)),
    page('/documents/:id/signatures/:signature/:file', (request) => serveSignature(reading, request)),
  ];
}

async function showFile({ section, readFile }: CaseReading, request: PageRequest) {
  const { lang } = request;
  const { file, base } = await readFile(request, documentsOnly);
  const title = caseFileTexts(lang).fileTitle({ number: file.found.number });
  const body = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <FileList {...{ lang, file, base }} />
    </>
  );
  return framedView(title, body, { isPrivate: true, backHref: base, shell: { isWide: true, section } });
}

async function showDocument({ section, readFile }: CaseReading, request: PageRequest) {
  const { lang } = request;
  const { file, base } = await readFile(request, documentsOnly);
  const document = file.documents.find(({ id }) => id === request.params.id);
  if (!document) throw caseErrors('CASES_DOCUMENT_NOT_FOUND');
  const signatures = await signaturesUnder(request.platform, document);
  const body = <DocumentView {...{ lang, file, document, base, signatures }} />;
  return framedView(document.title, body, { isPrivate: true, backHref: base, shell: { section } });
}

/** Taking the whole file opens every document of it; the archive is made of what the reader has then. */
async function serveArchive({ readCase, readFile }: CaseReading, request: PageRequest) {
  const { platform, lang } = request;
  const { found, actor } = await readCase(request);
  await takeWholeFile(platform, { ...request.act('cases.take-whole-file', found.courtCode), actor }, found.id);
  const { file } = await readFile(request, documentsOnly);
  return await servedArchive(platform, file, lang);
}

/** Asking for the bytes is what opens a document: the other side sees when, and a look of the court stays in the trail. */
async function serveDocument({ readCase }: CaseReading, request: PageRequest) {
  const { platform, query } = request;
  const { found, actor } = await readCase(request);
  const id = parseId<DocumentId>(request.params.id);
  const act = { ...request.act('cases.open-document', found.courtCode), actor };
  const document = id && (await openDocument(platform, act, id));
  if (document?.caseId !== found.id) throw caseErrors('CASES_DOCUMENT_NOT_FOUND');
  return await servedDocument(platform, document, query.save !== undefined);
}

/** The signature of a document that the reader may see, or the list over which it stands. */
async function serveSignature({ readFile }: CaseReading, request: PageRequest) {
  const { platform, params } = request;
  const { file } = await readFile(request, documentsOnly);
  const document = file.documents.find(({ id }) => id === params.id);
  const under = document && (await signaturesUnder(platform, document));
  const found = under?.find(({ signature }) => signature.id === params.signature);
  // The bytes of the document itself are opened by its own address, which leaves a look.
  if (!found || (params.file === 'list.json' && found.covers !== 'list')) throw caseErrors('CASES_DOCUMENT_NOT_FOUND');
  return await servedSignature(platform, found.signature, params.file ?? '');
}
