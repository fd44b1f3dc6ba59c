import type { Face } from '#platform/http';
import { frameOf, inside } from '#shell';
import { accuracyPages } from './accuracy/page.tsx';
import { actPages } from './act/page.tsx';
import { actsPage } from './acts/page.tsx';
import { approachPages } from './approaches/page.tsx';
import { askPages } from './ask/pages.ts';
import { casePage } from './case/page.ts';
import { componentsPage } from './components/page.tsx';
import { courtPage } from './court/page.tsx';
import { courtNewsPage } from './court-news/page.tsx';
import { courtWayPage } from './court-way/page.tsx';
import { courtsPage } from './courts/page.tsx';
import { demoPage } from './demo/page.tsx';
import { drawFile, drawPage, recomputeFile } from './draw/page.tsx';
import { drawsFile, drawsPage } from './draws/page.tsx';
import { hearingCalendar, hearingFeeds } from './feeds/page.ts';
import { hearingPage } from './hearing/page.tsx';
import { hearingsPage } from './hearings/page.ts';
import { helpPage } from './help/page.tsx';
import { helplinesPage } from './helplines/page.tsx';
import { homePage } from './home/page.tsx';
import { joinPages } from './join/page.tsx';
import { openDaysPage } from './open-days/page.tsx';
import { outboxPage } from './outbox/page.tsx';
import { ownSections } from './own-sections.ts';
import { promisesFile, promisesPage } from './promises/page.tsx';
import { questionPages } from './question/page.tsx';
import { questionsPage } from './questions/page.tsx';
import { receptionPage } from './reception/page.tsx';
import { rootFiles } from './robots/files.ts';
import { samplePages } from './samples/pages.tsx';
import { searchPage } from './search/page.ts';
import { suggestionsPage } from './search/suggestions.ts';
import { sitePages } from './site/page.tsx';
import { siteNotePages } from './site-notes/pages.tsx';
import { subscriptionPages } from './subscribe/link-pages.tsx';
import { subscribePages } from './subscribe/page.tsx';
import { talonPage } from './talon/page.tsx';
import { offlineFile } from './verify/offline-program.ts';
import { verifyPage } from './verify/page.tsx';
import { playerFiles } from './verify/player-page.ts';
import { verifyActPage } from './verify-act/page.tsx';
import { videoCheckPage } from './video-check/page.tsx';
import { visitPages } from './visit-book/pages.ts';

/** Public sites of the courts. */
export const portal: Face = {
  name: 'portal',
  pages: [
    ...[homePage, searchPage, courtsPage, courtPage, helplinesPage, receptionPage, openDaysPage, helpPage],
    ...visitPages,
    ...joinPages,
    ...sitePages,
    videoCheckPage,
    suggestionsPage,
    ...approachPages,
    ...[...accuracyPages, courtNewsPage, courtWayPage, ...samplePages, ...siteNotePages],
    ...[...subscribePages, ...subscriptionPages],
    ...[hearingsPage, ...hearingFeeds, hearingPage, hearingCalendar, casePage],
    ...[actsPage, ...actPages],
    ...[questionsPage, ...askPages, ...questionPages],
    ...[componentsPage, demoPage, outboxPage, verifyPage, verifyActPage, talonPage],
    ...[drawsPage, drawsFile, drawPage, drawFile, promisesPage, promisesFile],
  ],
  files: [...rootFiles, recomputeFile, offlineFile, ...playerFiles],
  ownSections,
  inside,
  frame: frameOf({
    kind: 'public',
    home: '',
    descriptor: (texts) => texts.portal,
    sections: [
      { path: '/hearings', text: (texts) => texts.hearings },
      { path: '/courts', text: (texts) => texts.courts },
      { path: '/acts', text: (texts) => texts.acts },
      { path: '/helplines', text: (texts) => texts.helplines },
      { path: '/reception', text: (texts) => texts.reception },
      { path: '/open-days', text: (texts) => texts.openDays },
      { path: '/cabinet', text: (texts) => texts.cabinet },
    ],
  }),
};
