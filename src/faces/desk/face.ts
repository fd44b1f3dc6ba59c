import type { Face, Page } from '#platform/http';
import { frameOf, inside } from '#shell';
import { actPages } from './act-pages.ts';
import { deskApproachesPage, mayKeep } from './approaches/page.tsx';
import { casePages } from './case-pages.ts';
import { mayReadCases } from './cases/page.tsx';
import { counterPage, mayConfirm } from './counter/page.tsx';
import { courtPages } from './court-pages.ts';
import { maySeeDraws } from './desk-draw-act.ts';
import { deskDrawsPage } from './draws/page.tsx';
import { hearingPages } from './hearing-pages.ts';
import { mayReadLists } from './hearing-words/desk-act.ts';
import { mayTakeIn } from './intake/clerk-court.ts';
import { intakeFilePage } from './intake/file-page.ts';
import { inboxPage } from './intake/inbox-page.tsx';
import { intakePage } from './intake/intake-page.tsx';
import { importCaseNow, importCasePage } from './national/import-page.tsx';
import { maySeeNational } from './national/national-court.ts';
import { nationalPage } from './national/page.tsx';
import { deskQuestionPage } from './question/page.tsx';
import { mayBlog } from './questions/blog-court.ts';
import { deskQuestionsPage } from './questions/page.tsx';
import { deskRecordingPages } from './recording/page.ts';
import { redrawPage } from './redraw/page.tsx';
import { redrawAnswerPage } from './redraw-answer/page.tsx';
import { maySeeSystem, systemPage } from './system/page.tsx';
import { ownHearingsPage, todayPage } from './today/page.tsx';
import { deskVisitsPage } from './visits/page.tsx';
import { mayMeet } from './visits/visits-court.ts';

const pages: readonly Page[] = [
  todayPage,
  ownHearingsPage,
  ...casePages,
  ...hearingPages,
  ...deskRecordingPages,
  inboxPage,
  intakePage,
  intakeFilePage,
  ...actPages,
  deskDrawsPage,
  redrawPage,
  redrawAnswerPage,
  deskQuestionsPage,
  deskQuestionPage,
  deskVisitsPage,
  deskApproachesPage,
  ...courtPages,
  nationalPage,
  importCasePage,
  importCaseNow,
  counterPage,
  systemPage,
];

/** Work of the court: registry, judge, secretary, chairperson, administration. */
export const desk: Face = {
  name: 'desk',
  pages,
  inside,
  frame: frameOf({
    kind: 'work',
    home: '/desk',
    descriptor: (texts) => texts.desk,
    sections: [
      { path: '/desk', text: (texts) => texts.deskToday },
      { path: '/desk/cases', text: (texts) => texts.deskCases, isFor: mayReadCases },
      { path: '/desk/intake', text: (texts) => texts.deskIntake, isFor: mayTakeIn },
      { path: '/desk/acts', text: (texts) => texts.deskActs },
      { path: '/desk/hearings', text: (texts) => texts.hearings, isFor: mayReadLists },
      { path: '/desk/draws', text: (texts) => texts.draws, isFor: maySeeDraws },
      { path: '/desk/questions', text: (texts) => texts.deskQuestions, isFor: mayBlog },
      { path: '/desk/visits', text: (texts) => texts.deskVisits, isFor: mayMeet },
      { path: '/desk/approaches', text: (texts) => texts.deskApproaches, isFor: mayKeep },
      { path: '/desk/courts', text: (texts) => texts.deskCourt },
      { path: '/desk/national', text: (texts) => texts.deskNational, isFor: maySeeNational },
      { path: '/desk/counter', text: (texts) => texts.deskCounter, isFor: mayConfirm },
      { path: '/desk/system', text: (texts) => texts.deskSystem, isFor: maySeeSystem },
    ],
  }),
};
