import { romaniseName } from '@ashyq/kk-text';
import type { Lang } from '#platform/i18n';

/** A judge's name as the reader reads it: in Latin letters in English. */
export function nameIn(lang: Lang, name: string): string {
  return lang === 'en' ? romaniseName(name) : name;
}
