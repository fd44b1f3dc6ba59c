import type { ActKindKey } from './act-kinds.ts';

/** What is told of an act that is out. */
export interface ActOutRecord {
  readonly kind: ActKindKey;
  readonly caseNumber: string;
  readonly courtCode: string;
  /** ISO date; null: no separate complaint. */
  readonly appealUntil: string | null;
  readonly ground: string | null;
}
