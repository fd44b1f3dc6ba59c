import { assetText } from '#design';
import { content, type Face, type RootFile } from '#platform/http';
import { frameOf, inside } from '#shell';
import { actPage } from './acts/act-page.tsx';
import { actsPage, actsSearchPage } from './acts/page.tsx';
import { answersPages } from './answers/page.tsx';
import { askPage } from './ask/page.tsx';
import { askTextPage } from './ask/text-page.tsx';
import { boardPage } from './board/page.tsx';
import { openDayPage } from './book/open-day-page.tsx';
import { bookPage } from './book/reception-page.tsx';
import { timesPage } from './book/times-page.tsx';
import { casePage } from './cases/page.tsx';
import { findPage } from './find/page.tsx';
import { hearingPage } from './hearing/page.tsx';
import { helplinesPage } from './helplines/page.tsx';
import { homePage } from './home/page.tsx';
import { numberPage } from './number/page.tsx';
import { offlinePage } from './offline/page.tsx';
import { receptionPage } from './reception/page.tsx';
import { greetPage } from './register/greet-page.ts';
import { registerPage } from './register/page.tsx';
import { refusedView } from './screen/refused-view.tsx';
import { talonPage } from './talon/page.tsx';
import { todayPage } from './today/page.tsx';
import { voicePage } from './voices/page.ts';

/** A worker of the root folder may keep the pages of every language. */
const worker: RootFile = {
  path: '/kiosk/worker.js',
  get: async () =>
    content('text/javascript; charset=utf-8', assetText('kiosk.worker.js'), {
      headers: { 'service-worker-allowed': '/', 'cache-control': 'no-cache' },
    }),
};

/** The lobby of a court. */
export const kiosk: Face = {
  name: 'kiosk',
  pages: [
    ...[homePage, boardPage, todayPage, hearingPage],
    ...[findPage, numberPage, casePage, talonPage],
    ...[actsPage, actsSearchPage, actPage],
    ...[receptionPage, timesPage, bookPage, openDayPage],
    ...[askPage, askTextPage, ...answersPages, helplinesPage],
    ...[offlinePage, registerPage, greetPage],
    voicePage,
  ],
  files: [worker],
  refused: { under: '/kiosk', view: refusedView },
  inside,
  frame: frameOf({ kind: 'kiosk', home: '/kiosk', descriptor: (texts) => texts.kiosk, sections: [] }),
};
