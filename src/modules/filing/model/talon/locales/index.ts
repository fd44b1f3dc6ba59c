import { catalogue } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** Words of the page that shows where a filing is. */
export const talonPageTexts = catalogue(kk, ru, en);
