import type { Page } from '#platform/http';
import { changeDayPage, newDayPage, removeDayPage } from './calendar/day-pages.tsx';
import { calendarImportPage, confirmCalendarImportPage } from './calendar/import-page.tsx';
import { calendarFile, calendarNowPage, calendarPage } from './calendar/page.tsx';
import { courtHomePage } from './court/page.tsx';
import { changeEntryPage, newEntryPage } from './court-entry/page.tsx';
import { courtListFile, courtListPage } from './court-list/page.tsx';
import { courtProfilePage, courtStandingPage } from './court-profile/page.tsx';
import { courtsPage } from './courts/page.tsx';
import { endEntryPage } from './end-entry/page.tsx';
import { historyPage, republicHistoryPage } from './history/page.tsx';
import { confirmImportPage, importPage } from './import/page.tsx';
import { kiosksPage } from './kiosks/page.tsx';
import { newCourtPage } from './new-court/page.tsx';
import { recordersPage } from './recorders/page.tsx';
import { regionPage, regionsPage } from './regions/page.tsx';
import { deskSitesPage } from './sites/page.tsx';

/** What a court keeps about itself, and what the republic keeps about the courts. */
export const courtPages: readonly Page[] = [
  ...[courtsPage, newCourtPage, courtHomePage, courtProfilePage, courtStandingPage, historyPage],
  kiosksPage,
  recordersPage,
  deskSitesPage,
  ...[courtListPage, courtListFile, newEntryPage, changeEntryPage, endEntryPage, importPage, confirmImportPage],
  ...[calendarNowPage, calendarPage, calendarFile, newDayPage, changeDayPage, removeDayPage],
  ...[calendarImportPage, confirmCalendarImportPage, regionsPage, regionPage, republicHistoryPage],
];
