import type { Letter, LetterId } from '#modules/cases';
import type { Courtroom, StaffMember } from '#modules/courts';
import type {
  FreeSlot,
  HearingChange,
  HearingDeed,
  ShownHearing,
  StaffHearing,
  SummonedToHearing,
} from '#modules/hearings';
import type { PersonName } from '#modules/identity';
import type { FieldError } from '#platform/http';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { DeedName } from './deeds.ts';

/** The form that is open, with what was typed into it and what is wrong with that. */
export interface OpenForm {
  readonly deed: DeedName | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
}

export interface HearingProps {
  readonly lang: Lang;
  readonly hearing: StaffHearing;
  readonly now: Temporal.Instant;
  readonly shown: ShownHearing;
  readonly may: (deed: HearingDeed) => boolean;
  /** Notices that stand; undefined when the hearing came without them. */
  readonly summoned: SummonedToHearing | undefined;
  /** It began, and nothing of its recording came to the court. */
  readonly isMissed: boolean;
  /** Paper summonses of the case that stand, by their letter. */
  readonly papers: ReadonlyMap<LetterId, Letter>;
  readonly open: OpenForm;
  readonly rooms: readonly Courtroom[];
  readonly judges: readonly StaffMember[];
  /** Next times at which its judge and room are free. */
  readonly free: readonly FreeSlot[];
  readonly changes: readonly HearingChange[];
  readonly names: ReadonlyMap<PersonId, PersonName>;
}

/** Errors of a form lead to its fields, those of a bare button to the buttons. */
export function fieldId(deed: DeedName, field: string): string {
  return field === 'deed' ? 'deeds' : `${deed}-${field}`;
}
