import { catalogue } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** Words of summonses and reminders. */
export const summonsTexts = catalogue(kk, ru, en);

export type SummonsTexts = ReturnType<typeof summonsTexts>;
