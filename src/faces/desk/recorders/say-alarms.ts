import { words } from '@ashyq/recorder/words';
import type { Lang } from '#platform/i18n';

/** In the recorder's own words. @param codes as the intake has them: `CAMERA_DOWN`; one that is not known stays as it is */
export function sayAlarms(lang: Lang, codes: readonly string[]): string {
  const said: Readonly<Record<string, string>> = words[lang].alarms;
  const sentences = codes.map((code) => said[code.toLowerCase().replaceAll('_', '-')] ?? code);
  return [...new Set(sentences)].map((sentence) => `${sentence}.`).join(' ');
}
