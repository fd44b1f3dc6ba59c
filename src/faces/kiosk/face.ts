import { assetText } from '#design';
import { content, type Face, type RootFile } from '#platform/http';
import { frameOf, inside } from '#shell';
import { boardPage } from './board/page.tsx';
import { hearingPage } from './hearing/page.tsx';
import { helplinesPage } from './helplines/page.tsx';
import { homePage } from './home/page.tsx';
import { receptionPage } from './reception/page.tsx';
import { todayPage } from './today/page.tsx';

/** A worker of the root folder may keep the pages of every language. */
const worker: RootFile = {
  path: '/kiosk/worker.js',
  get: async () =>
    content('text/javascript; charset=utf-8', assetText('board.worker.js'), {
      headers: { 'service-worker-allowed': '/', 'cache-control': 'no-cache' },
    }),
};

/** The lobby of a court. */
export const kiosk: Face = {
  name: 'kiosk',
  pages: [homePage, boardPage, todayPage, hearingPage, receptionPage, helplinesPage],
  files: [worker],
  inside,
  frame: frameOf({ kind: 'kiosk', home: '/kiosk', descriptor: (texts) => texts.kiosk, sections: [] }),
};
