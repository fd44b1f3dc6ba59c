import { catalogue } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** Words of signatures for every face: doors, states, roles, refusals. */
export const signatureTexts = catalogue(kk, ru, en);
