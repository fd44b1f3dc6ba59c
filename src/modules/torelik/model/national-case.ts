/**
 * A case as the national system has it. Codes that we might not know (roles, stages, categories, rules) stay texts here: what
 * they mean to us, and what they do not, is said by the plan of the import.
 */
export interface NationalCase {
  /** Canonical spelling. */
  readonly number: string;
  readonly courtCode: string;
  /** Type block of the number. */
  readonly kind: string;
  readonly category: string;
  readonly language: 'kk' | 'ru';
  readonly registeredOn: Temporal.PlainDate;
  readonly receivedOn: Temporal.PlainDate;
  readonly previousNumber: string | undefined;
  readonly stage: string;
  /** Ordinal of the last event of the case that this record contains; 0: none. */
  readonly lastEvent: number;
  readonly judge: NationalJudge | undefined;
  readonly parties: readonly NationalParty[];
  readonly stages: readonly NationalStage[];
  readonly notes: readonly NationalNote[];
  readonly documents: readonly NationalDocument[];
  readonly hearings: readonly NationalHearing[];
  readonly terms: readonly NationalTerm[];
}

export interface NationalJudge {
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | undefined;
}

/** `key` is the national system's own id of a thing inside its case and never changes. */
interface Keyed {
  readonly key: string;
}

export interface NationalParty extends Keyed {
  readonly role: string;
  /** IIN or BIN; undefined: the national system does not know it either. */
  readonly number: string | undefined;
  readonly name:
    | {
        readonly kind: 'person';
        readonly surname: string;
        readonly givenName: string;
        readonly patronymic: string | undefined;
      }
    | { readonly kind: 'organisation'; readonly kk: string; readonly ru: string };
  /** Key of the party that is represented. */
  readonly represents: string | undefined;
  readonly joinedOn: Temporal.PlainDate;
  readonly leftOn: Temporal.PlainDate | undefined;
}

export interface NationalStage extends Keyed {
  readonly at: Temporal.Instant;
  readonly stage: string;
  /** Article or order. */
  readonly ground: string | undefined;
}

/** Anything else in the course of the case, in its own words. */
export interface NationalNote extends Keyed {
  readonly at: Temporal.Instant;
  readonly kk: string;
  readonly ru: string;
}

export interface NationalDocument extends Keyed {
  readonly kind: string;
  readonly title: string;
  readonly language: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Lower-case hex; the bytes are known by it alone. */
  readonly sha256: string;
  /** Key of the party who filed it; undefined: the court. */
  readonly filedBy: string | undefined;
  readonly filedAt: Temporal.Instant;
}

export interface NationalHearing extends Keyed {
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  /** Number of the courtroom, as the court's list has it. */
  readonly room: string;
  readonly purpose: string;
  readonly state: 'set' | 'held' | 'adjourned';
  readonly beganAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  /** Why it was put off. */
  readonly reason: string | undefined;
  /** Set: closed, on this ground. */
  readonly closedGround: string | undefined;
}

export interface NationalTerm extends Keyed {
  /** `civil.response` */
  readonly rule: string;
  /** Key of the party who has to act; undefined: the court. */
  readonly party: string | undefined;
  /** The event that started it and does not count itself. */
  readonly from: Temporal.PlainDate;
  readonly endedAt: Temporal.Instant | undefined;
  /** Ended, but not by the act it was for. */
  readonly isCancelled: boolean;
  readonly breaks: readonly { readonly on: Temporal.PlainDate; readonly resumedOn: Temporal.PlainDate | undefined }[];
}
