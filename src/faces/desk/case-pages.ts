import type { Page } from '#platform/http';
import { caseFilePages } from '#shell';
import { deskCaseNowPage, deskCasePage } from './case/page.tsx';
import { deskCase, deskFile } from './case-words/desk-reader.ts';
import { deskCasesPage } from './cases/page.tsx';
import { letterPage } from './letters/letter-page.tsx';
import { lettersPage } from './letters/page.tsx';

/** Cases of a court, one case with its file, letters on paper. */
export const casePages: readonly Page[] = [
  deskCasesPage,
  deskCasePage,
  deskCaseNowPage,
  ...caseFilePages({ section: '/desk/cases', access: 'staff', readCase: deskCase, readFile: deskFile }),
  lettersPage,
  letterPage,
];
