import type { CaseBranch } from '#modules/cases';
import type { Purpose } from '#modules/hearings';
import type { AnswerSpan } from '../answer-spans.ts';
import type { MarkId } from '../ids.ts';
import type { Mark, Speaker } from '../mark.ts';
import type { ProtocolKind } from '../protocol-form.ts';

/** Somebody of the case as the paper names them. */
export interface NamedPerson {
  /** In the language of proceedings, with a capital. */
  readonly role: string;
  readonly name: string;
  readonly speaker: Speaker;
  /** Undefined: nobody has noted it. */
  readonly came: boolean | undefined;
  readonly byVideo: boolean;
  readonly absence: string;
  readonly isServed: boolean | undefined;
}

/** Whose data the law wants whole: the defendant, the person in an offence case. */
export interface WholePerson {
  readonly name: string;
  readonly birthDate: Temporal.PlainDate | undefined;
  readonly iin: string | undefined;
}

export interface NamedFile {
  readonly name: string;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant | undefined;
  readonly sha256: string | undefined;
}

/** Everything a draft is made of; words are in the language of proceedings. */
export interface ProtocolFacts {
  readonly language: 'kk' | 'ru';
  readonly branch: CaseBranch;
  readonly kind: ProtocolKind;
  readonly purpose: Purpose;
  readonly day: Temporal.PlainDate;
  readonly court: string;
  readonly address: string;
  readonly room: string;
  readonly beganAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  readonly judge: string;
  readonly secretary: string;
  readonly caseNumber: string;
  readonly category: string;
  readonly people: readonly NamedPerson[];
  /** Roles of those who are called to the hearing. */
  readonly roles: ReadonlySet<string>;
  readonly whole: readonly WholePerson[];
  readonly files: readonly NamedFile[];
  /** Why it was not recorded, in words. */
  readonly noRecording: string;
  readonly marks: readonly Mark[];
  readonly answers: ReadonlyMap<MarkId, AnswerSpan>;
  readonly areRightsExplained: boolean;
  /** SHA-256 of the transcript that goes with it. */
  readonly transcript: string | undefined;
  /** Beginning of the hearing to which this one was put off. */
  readonly nextAt: Temporal.Instant | undefined;
  readonly isAdjourned: boolean;
  readonly finalisedOn: Temporal.PlainDate;
}
