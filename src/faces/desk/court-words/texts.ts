import { catalogue } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** Words that the pages of court settings share. */
export const courtWords = catalogue(kk, ru, en);

export type NamedList = keyof typeof kk.lists;
