import { catalogue } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** Words of video rooms for every face: states, roles, refusals, invitations. */
export const conferenceTexts = catalogue(kk, ru, en);
