import { parseId } from '#platform/ids';
import type { RecordingId } from './ids.ts';

/** The four places that a courtroom is filmed from. */
export const views = ['judge', 'parties', 'witness', 'room'] as const;

export type View = (typeof views)[number];

export type TrackKind = 'video' | 'audio' | 'marks' | 'roots';

/** What a recorder says of a recording before the first frame: `head.json`. */
export interface RecordingHead {
  readonly recordingId: string;
  readonly hearingId: string;
  readonly room: string;
  readonly language: string;
  readonly tracks: readonly { readonly name: string; readonly kind: 'video' | 'audio' }[];
  /** Recording of a courtroom with which it is played. */
  readonly beside?: RecordingId;
}

/** Marks and signed roots travel as tracks of their own. */
export const MARKS = 'marks';
export const ROOTS = 'roots';

/** What tells the parts of a track. */
export const INDEX = 'index.ndjson';

const NAME = /^[a-z0-9][a-z0-9-]{0,31}$/;
/** Thirty people with sound and picture. */
const MOST_TRACKS = 60;

/** @returns nothing when it is no head of this recording */
export function readHead(text: string, recordingId: string): RecordingHead | undefined {
  const said = parsed(text);
  if (!isRecord(said) || !Array.isArray(said.tracks) || said.tracks.length > MOST_TRACKS) return undefined;
  const { recordingId: own, hearingId, room, language } = said;
  if (own !== recordingId || typeof hearingId !== 'string') return undefined;
  const tracks = said.tracks.flatMap((one: unknown) => trackOf(one) ?? []);
  const names = new Set(tracks.map(({ name }) => name));
  if (tracks.length === 0 || tracks.length !== said.tracks.length || names.size !== tracks.length) return undefined;
  if (names.has(MARKS) || names.has(ROOTS)) return undefined;
  const beside = parseId<RecordingId>(said.beside);
  return {
    ...{ recordingId, hearingId, room: String(room ?? ''), language: String(language ?? 'kk'), tracks },
    ...(beside ? { beside } : {}),
  };
}

/** By kind or by codec. */
const kinds = new Map<unknown, 'video' | 'audio'>([
  ...(['video', 'h264'] as const).map((kind) => [kind, 'video'] as const),
  ...(['audio', 'aac', 'opus'] as const).map((kind) => [kind, 'audio'] as const),
]);

const kindOfName = (name: string): 'video' | 'audio' => (name.startsWith('sound') ? 'audio' : 'video');

/** A track is a name, whose kind follows from it, or a name with its kind. */
function trackOf(said: unknown): RecordingHead['tracks'][number] | undefined {
  const { name, kind } = isRecord(said) ? said : { name: said, kind: undefined };
  if (typeof name !== 'string' || !NAME.test(name)) return undefined;
  const given = kind === undefined ? kindOfName(name) : kinds.get(kind);
  return given && { name, kind: given };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (malformed) {
    if (malformed instanceof SyntaxError) return undefined;
    throw malformed;
  }
}

export function isRecord(said: unknown): said is Readonly<Record<string, unknown>> {
  return typeof said === 'object' && said !== null && !Array.isArray(said);
}
