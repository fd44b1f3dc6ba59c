import { en } from './en.ts';
import { kk, type Words } from './kk.ts';
import { ru } from './ru.ts';

export type Lang = 'kk' | 'ru' | 'en';

export const words: Readonly<Record<Lang, Words>> = { kk, ru, en };

/** @returns what a track is called on screens: `sound-2` is the second microphone */
export function trackName(track: string, lang: Lang): string {
  const { tracks } = words[lang];
  const [, number] = /^sound-(\d+)$/.exec(track) ?? [];
  if (number) return `${tracks.sound} ${number}`;
  return Object.hasOwn(tracks, track) ? tracks[track as keyof typeof tracks] : track;
}
