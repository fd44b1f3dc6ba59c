import { type Catalogue, catalogue } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

export type ReportTexts = Catalogue<typeof kk>;

export const reportTexts = catalogue(kk, ru, en);
