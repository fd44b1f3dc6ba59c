import type { Lang } from '#platform/i18n';
import { en } from './en.ts';
import { kk, type Sample } from './kk.ts';
import { ru } from './ru.ts';

export type { Sample } from './kk.ts';

export const samples: Record<Lang, Sample> = { kk, ru, en };
