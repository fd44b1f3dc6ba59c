import type { Page } from '#platform/http';
import { askCheckPage } from './check-page.tsx';
import { askCodePage } from './code-page.tsx';
import { askCourtPage } from './court-page.tsx';
import { askDonePage } from './done-page.tsx';
import { askTextPage } from './text-page.tsx';
import { askWayPage } from './way-page.tsx';

/** A question to the chairperson, one thing a page: the court, the text, a look at it, the way of the answer. */
export const askPages: readonly Page[] = [
  ...[askCourtPage, askTextPage, askCheckPage, askWayPage, askCodePage, askDonePage],
];
