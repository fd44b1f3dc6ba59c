import type { ParticipantId } from '#modules/cases';
import type { PersonName } from '#modules/identity';
import type { Edition, HearingSeal, Protocol, ProtocolTimer, Remark } from '#modules/minutes';
import type { TranscriptState } from '#modules/recording';
import type { FieldError } from '#platform/http';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { KeptHearing } from '../minutes-words/kept-hearing.ts';

export interface DeskProtocolProps extends KeptHearing {
  readonly lang: Lang;
  readonly protocol: Protocol | undefined;
  /** Of a protocol that both have signed; undefined while it is made. */
  readonly seal: HearingSeal | undefined;
  readonly transcript: TranscriptState;
  readonly timers: readonly ProtocolTimer[];
  readonly editions: readonly Edition[];
  /** The edition that is read now. */
  readonly shown: Edition | undefined;
  readonly remarks: readonly Remark[];
  readonly authors: ReadonlyMap<ParticipantId, string>;
  readonly names: ReadonlyMap<PersonId, PersonName>;
  /** Person of the reader. */
  readonly reader: PersonId | undefined;
  readonly form: ProtocolFormState;
}

export interface ProtocolFormState {
  readonly deed: string | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
}
