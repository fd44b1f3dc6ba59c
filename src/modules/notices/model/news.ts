import type { Lang } from '#platform/i18n';
import type { TopicKind } from './subscription.ts';

/** Something that happened and that everybody may read. */
export interface NewsItem {
  readonly at: Temporal.Instant;
  /** One sentence in the language asked for; names no natural person who is not public. */
  readonly title: string;
  /** Address below the language: `/questions/15`. */
  readonly path: string;
}

export interface NewsAsked {
  /** Key of the topic: a court's code, a case's number, a folded phrase. */
  readonly key: string;
  readonly lang: Lang;
  readonly after: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** Where news come from, by what they are about; told by the module whose facts they are. */
export interface NewsSource<Reads> {
  /** `module.what-is-new`, unique in the house. */
  readonly name: string;
  readonly topics: Readonly<Partial<Record<TopicKind, (on: Reads, asked: NewsAsked) => Promise<readonly NewsItem[]>>>>;
}
