import { caseTexts, type Participant } from '#modules/cases';
import { minutesTexts } from '#modules/minutes';
import { type OutlineTrack, recordingTexts, type View, views } from '#modules/recording';
import { ALMATY } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { nameIn } from '../case-file/words.ts';
import { recordingPageTexts } from './texts.ts';

/** «10:02:35», on the clock of the country. @param us microseconds of Unix time */
export function clockTime(us: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(us / 1000)).toZonedDateTimeISO(ALMATY);
  return at.toPlainTime().toString({ smallestUnit: 'second' });
}

/** What a track shows or hears. */
export function trackName(lang: Lang, { name, kind, label }: Pick<OutlineTrack, 'name' | 'kind' | 'label'>): string {
  if (label !== undefined) return label;
  const texts = recordingPageTexts(lang);
  if (views.some((view) => view === name)) return recordingTexts(lang).views[name as View];
  const [, n] = /-(\d+)$/.exec(name) ?? [];
  if (kind === 'audio') return n ? texts.number({ n: Number(n) }) : texts.sound;
  return name;
}

const order: readonly string[] = views;

/** Views in their usual order, then sounds. */
export function inOrder(tracks: readonly OutlineTrack[]): readonly OutlineTrack[] {
  const place = ({ name, kind }: OutlineTrack) => {
    const at = order.indexOf(name);
    return kind === 'audio' ? 1000 : at === -1 ? 100 : at;
  };
  return tracks.toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}

/** Names of those whom marks name by a code: offices of the hearing, and who takes part in the case. */
export function speakerNames(lang: Lang, participants: readonly Participant[]): Readonly<Record<string, string>> {
  const { roles } = caseTexts(lang);
  return {
    ...minutesTexts(lang).speakers,
    ...Object.fromEntries(participants.map(({ id, role, name }) => [id, `${roles[role]} ${nameIn(lang, name)}`])),
  };
}

const CODE = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Who spoke, in words; a recorder that stood alone tells a name itself. @returns undefined for a code that nobody here has */
export function speakerIn(names: Readonly<Record<string, string>>, speaker: string | undefined): string | undefined {
  return speaker && (names[speaker] ?? (CODE.test(speaker) ? undefined : speaker));
}
