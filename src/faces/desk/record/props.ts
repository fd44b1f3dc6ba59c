import type { StaffHearing } from '#modules/hearings';
import type { PersonName } from '#modules/identity';
import type { HearingRecord, MinutesDeed, RecorderDoor, RoomWord } from '#modules/minutes';
import type { ListedRecording, LostSpan } from '#modules/recording';
import type { FieldError } from '#platform/http';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { NumberedSpeaker } from '../minutes-words/speakers.ts';
import type { Remote } from '../video/remote.tsx';

export interface RecordProps {
  readonly lang: Lang;
  readonly hearing: StaffHearing;
  readonly record: HearingRecord;
  readonly speakers: readonly NumberedSpeaker[];
  readonly recorder: RecorderDoor | undefined;
  /** How the recorder is, as far as the court knows; undefined: the room has none. */
  readonly room: RoomWord | undefined;
  /** It began, and nothing of its recording came to the court. */
  readonly isMissed: boolean;
  /** What its recorder did not keep. */
  readonly lost: readonly LostSpan[];
  /** The video room of the hearing, if it has one. */
  readonly remote: Remote | undefined;
  readonly may: (deed: MinutesDeed) => boolean;
  /** Of who added marks later. */
  readonly names: ReadonlyMap<PersonId, PersonName>;
  /** What was recorded of it so far. */
  readonly recordings: readonly Pick<ListedRecording, 'id' | 'beganAt'>[];
  /** Of the proceedings. */
  readonly language: 'kk' | 'ru';
  /** Who sits at this screen. */
  readonly by: string;
  readonly form: RecordForm;
  /** Changes after this instant (ISO 8601) may not be in the page. */
  readonly since: string;
}

/** The plain address of this room's recorder that the script of this page speaks to. */
export function linkOf({ recorder, may }: Pick<RecordProps, 'recorder' | 'may'>) {
  return recorder?.address && may('mark') ? { address: recorder.address, key: recorder.key } : null;
}

/** What was typed, and what is wrong with it. */
export interface RecordForm {
  readonly deed: string | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
}

export function addressOf(lang: Lang, { id }: Pick<StaffHearing, 'id'>, rest = 'record'): string {
  return `/${lang}/desk/hearings/${id}/${rest}`;
}
