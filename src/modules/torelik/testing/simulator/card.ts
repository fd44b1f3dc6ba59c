import type { NationalCase } from '../../model/national-case.ts';
import type { NationalEvent } from '../../model/national-event.ts';

/** The same with days and instants as text, and what is undefined left out: as it travels between processes and in files. */
type Plain<Value> = Value extends Temporal.PlainDate | Temporal.Instant
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : Value extends object
      ? { readonly [Name in keyof Value as undefined extends Value[Name] ? never : Name]: Plain<Value[Name]> } & {
          readonly [Name in keyof Value as undefined extends Value[Name] ? Name : never]?:
            | Plain<NonNullable<Value[Name]>>
            | undefined;
        }
      : Value;

/** A case in the simulated national system. */
export type CaseCard = Plain<NationalCase>;
export type EventCard = Plain<NationalEvent>;
export type JudgeCard = NonNullable<CaseCard['judge']>;
export type HearingCard = CaseCard['hearings'][number];
export type DocumentCard = CaseCard['documents'][number];
