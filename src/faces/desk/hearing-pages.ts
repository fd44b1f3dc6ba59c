import type { Page } from '#platform/http';
import { hearingPage, hearingStatePage } from './hearing/page.tsx';
import { hearingRowsPage, hearingsPage } from './hearings/page.tsx';
import { markPage } from './mark/page.tsx';
import { newHearingPage } from './new-hearing/page.tsx';
import { preparePage } from './prepare/page.tsx';
import { deskProtocolPages } from './protocol/page.tsx';
import { recordNowPage, recordPage } from './record/page.tsx';
import { prepareVideoPage } from './video/prepare-page.tsx';
import { roomPages } from './video/room-page.tsx';

/** A court's day, one hearing, a new hearing; its preparation, its screen, its marks. */
export const hearingPages: readonly Page[] = [
  hearingsPage,
  hearingRowsPage,
  newHearingPage,
  hearingPage,
  hearingStatePage,
  preparePage,
  recordPage,
  recordNowPage,
  markPage,
  prepareVideoPage,
  ...roomPages,
  ...deskProtocolPages,
];
