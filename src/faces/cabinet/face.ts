import type { Face, Page } from '#platform/http';
import { caseFilePages, frameOf, inside } from '#shell';
import { actPages } from './act/page.ts';
import { askedCase, askedFile } from './case/asked-case.ts';
import { cabinetCaseNowPage, cabinetCasePage } from './case/page.tsx';
import { myCasesPage } from './cases/page.tsx';
import { changePasswordPage } from './change-password/page.tsx';
import { contactCodePage, contactsPage, newContactPage } from './contacts/page.tsx';
import { demoSignPage } from './demo-sign/page.tsx';
import { filedArchivePage, filedFilePage, inventoryPage, readFiledFilePage, receiptPage } from './filed/files.ts';
import { filedPage } from './filed/page.tsx';
import { checkPage } from './filings/check-page.tsx';
import { documentsListPage } from './filings/documents-page.tsx';
import { draftFilePage, draftPaperPage, readDraftFilePage } from './filings/file-page.ts';
import { filingsPage } from './filings/list-page.tsx';
import { addPhotoPage, photoListPage, photoPicturePage, photosPage } from './filings/photos-page.tsx';
import { questionPage } from './filings/question-page.tsx';
import { saveFieldPage } from './filings/save-page.ts';
import { sentPage } from './filings/sent-page.ts';
import { newDraftPage, startPage } from './filings/start-page.tsx';
import { tasksPage } from './filings/tasks-page.tsx';
import { uploadPage, uploadsPage } from './filings/upload-pages.ts';
import { forgottenPage } from './forgotten/page.tsx';
import { cabinetHomePage } from './home/page.tsx';
import { languagePage } from './language/page.tsx';
import { letterPage } from './letter/page.tsx';
import { looksPage } from './looks/page.tsx';
import { organisationsPage } from './organisations/page.tsx';
import { cabinetProtocolPages } from './protocol/page.tsx';
import { cabinetRecordingPages } from './recording/page.ts';
import { birthDatePage } from './register/birth-date-page.tsx';
import { codePage } from './register/code-page.tsx';
import { contactPage } from './register/contact-page.tsx';
import { numberPage } from './register/number-page.tsx';
import { recoveryCodePage, secondFactorPage } from './second-factor/page.tsx';
import { recoveryCodesPage } from './second-factor/recovery-codes-page.tsx';
import { sessionsPage } from './sessions/page.tsx';
import { shownDocumentPage, signatureFilePage, signatureReportPage, signingContentPage } from './sign/files.ts';
import { signPage } from './sign/page.tsx';
import { signInPage } from './sign-in/page.tsx';
import { signInBySignaturePage, signInChallengePage } from './sign-in-by-signature/page.tsx';
import { signOutPage } from './sign-out/page.tsx';
import { cabinetSummonsPage } from './summons/page.tsx';
import { cabinetVideoPage } from './video/page.ts';

const pages: readonly Page[] = [
  ...actPages,
  ...cabinetProtocolPages,
  signInPage,
  signInBySignaturePage,
  signInChallengePage,
  forgottenPage,
  changePasswordPage,
  secondFactorPage,
  recoveryCodePage,
  recoveryCodesPage,
  signOutPage,
  numberPage,
  birthDatePage,
  contactPage,
  codePage,
  cabinetHomePage,
  sessionsPage,
  contactsPage,
  newContactPage,
  contactCodePage,
  looksPage,
  languagePage,
  organisationsPage,
  filingsPage,
  startPage,
  newDraftPage,
  tasksPage,
  questionPage,
  saveFieldPage,
  uploadsPage,
  uploadPage,
  documentsListPage,
  photosPage,
  photoListPage,
  addPhotoPage,
  photoPicturePage,
  draftFilePage,
  readDraftFilePage,
  draftPaperPage,
  checkPage,
  sentPage,
  filedPage,
  filedFilePage,
  readFiledFilePage,
  inventoryPage,
  filedArchivePage,
  receiptPage,
  myCasesPage,
  cabinetCasePage,
  cabinetCaseNowPage,
  cabinetSummonsPage,
  cabinetVideoPage,
  ...cabinetRecordingPages,
  ...caseFilePages({ section: '/cabinet/cases', access: 'confirmed', readCase: askedCase, readFile: askedFile }),
  letterPage,
  signPage,
  shownDocumentPage,
  signingContentPage,
  signatureFilePage,
  signatureReportPage,
  demoSignPage,
];

/** Сот кабинеті: parties, their representatives, organisations. */
export const cabinet: Face = {
  name: 'cabinet',
  pages,
  inside,
  frame: frameOf({
    kind: 'public',
    home: '/cabinet',
    descriptor: (texts) => texts.cabinet,
    sections: [
      { path: '/cabinet', text: (texts) => texts.home },
      { path: '/cabinet/filings', text: (texts) => texts.filings, isFor: () => true },
      { path: '/cabinet/cases', text: (texts) => texts.myCases, isFor: ({ isConfirmed }) => isConfirmed },
      { path: '/cabinet/contacts', text: (texts) => texts.contacts, isFor: () => true },
      { path: '/cabinet/sessions', text: (texts) => texts.sessions, isFor: () => true },
      { path: '/cabinet/looks', text: (texts) => texts.looks, isFor: ({ isConfirmed }) => isConfirmed },
      { path: '/hearings', text: (texts) => texts.hearings },
    ],
  }),
};
