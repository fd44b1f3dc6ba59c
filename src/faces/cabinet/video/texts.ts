import { catalogue } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

export const cabinetVideoTexts = catalogue(kk, ru, en);
