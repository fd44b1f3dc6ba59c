import { catalogue } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** Words that all pages of hearings in the desk share. */
export const hearingWords = catalogue(kk, ru, en);
