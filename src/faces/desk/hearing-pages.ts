import type { Page } from '#platform/http';
import { hearingPage, hearingStatePage } from './hearing/page.tsx';
import { hearingRowsPage, hearingsPage } from './hearings/page.tsx';
import { newHearingPage } from './new-hearing/page.tsx';

/** A court's day, one hearing, a new hearing. */
export const hearingPages: readonly Page[] = [
  hearingsPage,
  hearingRowsPage,
  newHearingPage,
  hearingPage,
  hearingStatePage,
];
