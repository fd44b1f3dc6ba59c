import type { Page } from '#platform/http';
import { deskActPages } from './act/page.tsx';
import { actReviewPages } from './act-review/page.tsx';
import { caseActsPage } from './acts/case-page.tsx';
import { deskActsPage } from './acts/page.tsx';

/** Work on acts: what waits, acts of a case, one act, its public version. */
export const actPages: readonly Page[] = [deskActsPage, caseActsPage, ...deskActPages, ...actReviewPages];
