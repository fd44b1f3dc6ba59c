import type { Page } from '#platform/http';
import { deskDocumentContentPage, deskDocumentPage, deskFilePage, deskHashesPage } from './case/file-pages.tsx';
import { deskCasePage } from './case/page.tsx';
import { deskCasesPage } from './cases/page.tsx';
import { letterPage } from './letters/letter-page.tsx';
import { lettersPage } from './letters/page.tsx';

/** Cases of a court, one case with its file, letters on paper. */
export const casePages: readonly Page[] = [
  deskCasesPage,
  deskCasePage,
  deskFilePage,
  deskHashesPage,
  deskDocumentPage,
  deskDocumentContentPage,
  lettersPage,
  letterPage,
];
