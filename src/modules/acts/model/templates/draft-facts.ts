import type { ActKindKey } from '../act-kinds.ts';

/** What a template is filled with: everything that the file knows. Names stand in the nominative. */
export interface DraftFacts {
  readonly kind: ActKindKey;
  readonly day: Temporal.PlainDate;
  readonly courtName: string;
  readonly judge: string;
  readonly caseNumber: string;
  readonly category: string;
  /** Sides and those who help them, each with the role in words: «Талап қоюшы: Ахметов Данияр Серікұлы». */
  readonly participants: readonly { readonly role: string; readonly name: string }[];
  readonly claimTenge: number | undefined;
  readonly dutyTenge: number | undefined;
  /** Words of the ground, and what can be done. */
  readonly ground: { readonly text: string; readonly mend: string } | undefined;
  readonly hearing: { readonly at: Temporal.Instant; readonly room: string } | undefined;
  readonly corrected: { readonly number: string; readonly name: string; readonly day: Temporal.PlainDate } | undefined;
}
