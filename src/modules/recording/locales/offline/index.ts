import { type Catalogue, catalogue } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

export type OfflineTexts = Catalogue<typeof kk>;

/** Words of the page that stands in a copy; values follow after a colon, for they go into the page as they are. */
export const offlineTexts = catalogue(kk, ru, en);
