import type { Page } from '#platform/http';
import { findHearings } from './find.ts';
import { showFound } from './show-found.tsx';
import { showList, showPart } from './show-list.tsx';

/** `/kk/hearings?court=7517&date=2026-11-24&room=304&judge=…&page=2`; a search is posted to it. */
export const hearingsPage: Page = {
  path: '/hearings',
  access: 'everyone',
  cache: {
    topics: ({ query }) => {
      const court = query.get('court');
      return court ? [`hearings:${court}`, `courts:${court}`, 'courts:calendar'] : ['hearings:*', 'courts:*'];
    },
    maxAgeS: 10,
  },
  get: async (request) => {
    const { who, surname, part } = request.query;
    if (who !== undefined) return await showFound(request, who);
    if (surname !== undefined) return await findHearings(request, surname);
    return part === 'list' ? await showPart(request) : await showList(request);
  },
  post: async (request) => await findHearings(request, request.form.find ?? request.form.surname ?? ''),
};
