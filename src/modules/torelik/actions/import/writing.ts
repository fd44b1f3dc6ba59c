import type { FactSource } from '#modules/cases';
import type { ThingKind } from '../../model/import/known-things.ts';
import type { ImportPlan } from '../../model/import/plan-import.ts';
import type { NationalCase } from '../../model/national-case.ts';
import type { FoundParty } from '../../queries/gather-parties.ts';
import type { ProvedPaper } from '../../queries/paper-proof.ts';

/** What is written, and from what. */
export interface Writing {
  readonly record: NationalCase;
  readonly plan: ImportPlan;
  readonly source: FactSource;
  readonly parties: ReadonlyMap<string, FoundParty>;
  /** By hash. */
  readonly papers: ReadonlyMap<string, ProvedPaper>;
}

/** Remembers what became of a thing of the record. */
export type NoteThing = (kind: ThingKind, thing: { readonly key: string }, ourId?: string) => void;
