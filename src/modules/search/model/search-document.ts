import type { Text } from '#platform/i18n';
import type { FoundKind } from './found-kinds.ts';

/** A thing as everybody may find and read it. */
export interface SearchDocument {
  readonly kind: FoundKind;
  /** Names it among its kind for ever: an id, a slug, a code. */
  readonly ref: string;
  readonly courtCode: string | null;
  /** Dates it: of equally good answers the later comes first. */
  readonly at: Temporal.Instant;
  /** From then on nobody finds it; null: no end. */
  readonly until: Temporal.Instant | null;
  /** Address without the language: `/acts/7517-26-00-2-1234`. */
  readonly href: string;
  readonly title: Text;
  /** One line below the title. */
  readonly about: Text;
  /** Further words by which it is found, in any language. No natural person of a case. */
  readonly words: string;
  /** Numbers by which it is known, in any spelling: a case number, a phone. */
  readonly numbers: readonly string[];
}
