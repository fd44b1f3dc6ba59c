import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en = {
  home: 'Home',
  title: 'News of the court',
  lead: "Announcements of the court, open-door days, reception, published acts, the chairperson's answers: the last sixty days.",
  happened: 'What else happened',
  none: 'There was no news in the last sixty days',
  noneHint: 'Subscribe to get a letter when there is.',
} satisfies Catalogue<typeof kk>;
