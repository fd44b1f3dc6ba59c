import { hasVoice, type Spoken, spokenText } from '#design';
import type { BoardHearing } from '#modules/hearings';
import { isLoopback } from '#platform/config';
import type { FormState } from '#shell';
import { hearingTexts } from '../hearing/texts.ts';
import type { Here } from './here.ts';
import { screenTexts } from './texts.ts';

type Lang = Here['lang'];

/** Time, room and floor of each line; no name of anybody is read into a lobby. */
export function saidOfRows(lang: Lang, rows: readonly BoardHearing[], hasDays = false): readonly Spoken[] {
  return rows.flatMap(({ hearing }) => [
    ...(hasDays ? [{ day: Temporal.PlainDate.from(hearing.day) }] : []),
    ...saidOfPlace(lang, hearing),
  ]);
}

export function saidOfPlace(lang: Lang, { clock, room }: BoardHearing['hearing']): readonly Spoken[] {
  const texts = hearingTexts(lang);
  return [texts.time, { clock }, texts.room, { letters: room.number }, texts.floor, { number: room.floor }];
}

/** What `TakeToPhone` shows. */
export function saidOfPhone(lang: Lang, origin: string): readonly Spoken[] {
  const { phone, phoneHow, phoneHidden } = screenTexts(lang);
  return isLoopback(new URL(origin).hostname) ? [phoneHidden] : [phone, phoneHow];
}

export function saidOfTime(lang: Lang, clock: string): readonly Spoken[] {
  return spokenText(screenTexts(lang).asOf, { time: { clock } });
}

/** What is wrong with what was typed, before what is asked for. */
export function saidOfErrors(lang: Lang, { errors }: FormState): readonly Spoken[] {
  return errors.map(({ text }) => text).filter((text) => hasVoice(lang, text));
}
