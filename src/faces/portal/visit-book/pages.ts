import type { Page } from '#platform/http';
import { courtOpenDaysPage } from '../court-open-days/page.tsx';
import { courtReceptionPage } from '../court-reception/page.tsx';
import { visitsPage } from '../visits/page.tsx';
import { visitCodePage } from './code-page.tsx';
import { visitCalendar, visitDonePage } from './done-page.tsx';
import { registerPage } from './open-day-page.tsx';
import { bookReceptionPage } from './reception-page.tsx';

/** Receptions and open-door days of a court: what is free, who comes, the code, and calling off. */
export const visitPages: readonly Page[] = [
  ...[courtReceptionPage, bookReceptionPage, courtOpenDaysPage, registerPage],
  ...[visitCodePage, visitDonePage, visitCalendar, visitsPage],
];
