import { words } from '@ashyq/recorder/words';
import type { Lang } from '#platform/i18n';
import type { AlarmWords } from './alarm-words.ts';
import { recordTexts } from './texts.ts';

/** The recorder's own words for its alarms, so that this screen and the recorder's say the same. */
export function alarmWordsIn(lang: Lang): AlarmWords {
  const { alarms, tracks } = words[lang];
  const { island } = recordTexts(lang);
  return { alarms, tracks, isNotRecording: island.alarmTrack, disk: island.alarmDisk, other: island.alarmOther };
}
