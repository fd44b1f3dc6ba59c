import { minutesTexts } from '../locales/index.ts';
import type { SittingRow } from '../store/sitting-store.ts';

/** Why a hearing was not recorded, as its protocol names it (CPC RK art. 189); undefined: it was not left out. */
export function noRecordingWords(
  { no_recording_reason: reason, no_recording_words: words }: SittingRow,
  language: 'kk' | 'ru',
): string | undefined {
  return reason ? [minutesTexts(language).noRecordingReasons[reason], words].filter(Boolean).join(', ') : undefined;
}
