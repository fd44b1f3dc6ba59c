import type { Outline, OutlineMark, OutlineTrack } from './outline.ts';

/** audio: sound alone; audio_video: everything that is open; whole: for a higher court, closed parts included. */
export type CopyKind = 'audio' | 'audio_video' | 'whole';

export const COPY_FORMAT = 'ashyq-recording-copy/1';

/** Folder of the recording inside a copy. */
export const COPY_FOLDER = 'recording/';

/** Folder of the sealed hearing inside a copy: the protocol, its signatures, the marks. */
export const HEARING_FOLDER = 'hearing/';

/** What was noted in the open parts, for who plays the copy: the chain of the marks is whole or absent. */
export const OPEN_MARKS = 'open-marks.json';

/**
 * @param names of those whom marks name by a code; a recorder that stood alone tells a name itself
 * @returns JSON; nothing of what was noted behind closed doors, not even when
 */
export function openMarks(
  { marks, closed }: Pick<Outline, 'marks' | 'closed'>,
  names: ReadonlyMap<string, string>,
): string {
  const isOpen = ({ atUs, toUs = atUs }: OutlineMark) => !closed.some(([from, to]) => from < toUs + 1 && atUs < to);
  const told = marks.filter(isOpen).map(({ atUs, kind, speaker, text }) => {
    return { atUs, kind, speaker: speaker && (names.get(speaker) ?? speaker), text };
  });
  return JSON.stringify(told);
}

/**
 * Which files of a recording belong into a copy, by their paths. Marks are in it only when nothing is hidden: their chain
 * cannot be cut.
 */
export function copiedFiles(
  files: readonly { readonly track: string; readonly file: string }[],
  tracks: readonly OutlineTrack[],
  { kind, isAllShown }: { readonly kind: CopyKind; readonly isAllShown: boolean },
): readonly string[] {
  const allowed = new Map(
    tracks
      .filter((track) => kind !== 'audio' || track.kind === 'audio')
      .map(({ name, segments }) => [name, new Set(segments.map(([file]) => file))] as const),
  );
  const isMedia = (file: string): boolean => file.endsWith('.m4s');
  return files.flatMap(({ track, file }) => {
    if (track === 'roots') return [file];
    if (track === 'marks') return isAllShown ? [`${track}/${file}`] : [];
    const shown = allowed.get(track);
    return shown && (!isMedia(file) || shown.has(file)) ? [`${track}/${file}`] : [];
  });
}

/** Under which name a sealed list says when the court received a signature: `received protocol.judge.p7s`. */
export function receivedKey(file: string): string {
  return `received ${file}`;
}
