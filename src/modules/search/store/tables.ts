import { moduleHandle } from '#platform/db';
import type { Text } from '#platform/i18n';
import type { FoundKind } from '../model/found-kinds.ts';

export interface DocumentTable {
  kind: FoundKind;
  ref: string;
  court_code: string | null;
  at: Temporal.Instant;
  until: Temporal.Instant | null;
  href: string;
  title: Text;
  about: Text;
  words: string;
  numbers: string[];
  analyser: number;
  vector: string;
}

export interface WordTable {
  spelled: string;
  folded: string;
  near: string[];
}

export interface SourceReadTable {
  kind: FoundKind;
  analyser: number;
  read_at: Temporal.Instant;
}

export interface SearchTables {
  'search.document': DocumentTable;
  'search.word': WordTable;
  'search.source_read': SourceReadTable;
}

export const inSearch = moduleHandle<'search', SearchTables>();
