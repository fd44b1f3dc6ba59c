import { catalogue } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** Words of the verification of a draw, for the page and for the offline command. */
export const drawCheckTexts = catalogue(kk, ru, en);

export type DrawCheckTexts = ReturnType<typeof drawCheckTexts>;
