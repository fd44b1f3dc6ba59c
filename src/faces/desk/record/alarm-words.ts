import type { RoomAlarm } from '#modules/minutes';

/** Sentences of alarms, by the codes of `@ashyq/recorder`. */
export interface AlarmWords {
  readonly alarms: Readonly<Record<string, string>>;
  readonly tracks: Readonly<Record<string, string>>;
  readonly isNotRecording: string;
  readonly disk: string;
  readonly other: string;
}

/** What a person has to do first: the camera, the disk, else the recorder's own words. */
export function sayAlarm({ code, track }: RoomAlarm, words: AlarmWords): string {
  const name = track === undefined ? '' : trackNameIn(track, words);
  if (['camera-down', 'track-stale'].includes(code) && name) return `${name} ${words.isNotRecording}`;
  if (['disk-tight', 'views-given-up'].includes(code)) return words.disk;
  const told = Object.hasOwn(words.alarms, code) ? words.alarms[code] : code;
  return code === 'not-recorded' ? (told ?? code) : words.other + [name, told].filter(Boolean).join(': ');
}

/** «Микрофон 2». */
export function trackNameIn(track: string, { tracks }: Pick<AlarmWords, 'tracks'>): string {
  const [, number] = /^sound-(\d+)$/.exec(track) ?? [];
  if (number) return `${tracks.sound} ${number}`;
  return Object.hasOwn(tracks, track) ? (tracks[track] ?? track) : track;
}

/** What loses the recording; the others are told without a sound, for a pause in which nobody speaks is no fault. */
const loud = [
  ...['silent', 'not-recorded', 'camera-down', 'track-stale', 'track-not-kept', 'picture-black'],
  ...['disk-lost', 'disk-slow', 'disk-tight', 'views-given-up'],
];

export function isLoud({ code }: Pick<RoomAlarm, 'code'>): boolean {
  return loud.includes(code);
}
