import { catalogue } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** Words of recordings for every face: views, kinds of marks, the course of the case, refusals. */
export const recordingTexts = catalogue(kk, ru, en);
