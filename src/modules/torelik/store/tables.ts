import type { Generated } from 'kysely';
import type { CaseId, FactSource } from '#modules/cases';
import { moduleHandle } from '#platform/db';
import type { AccountId, Id, PersonId } from '#platform/ids';
import type { ThingKind } from '../model/import/known-things.ts';

export type ImportId = Id<'import'>;

type Instant = Temporal.Instant;

interface KeyedThing<Kind> {
  case_id: CaseId;
  kind: Kind;
  key: string;
  our_id: string;
}

export interface TorelikTables {
  'torelik.followed_court': {
    court_code: string;
    cursor: Generated<string>;
    asked_at: Instant | null;
    answered_at: Instant | null;
    failure: string | null;
  };
  'torelik.followed_case': {
    number: string;
    court_code: string;
    case_id: CaseId | null;
    last_event: Generated<number>;
    registered_on: Temporal.PlainDate | null;
    seen_at: Instant;
  };
  'torelik.event': {
    id: string;
    court_code: string;
    case_number: string;
    ordinal: number;
    kind: string;
    at: Instant;
    /** jsonb, written as text. */
    change: unknown;
    received_at: Instant;
    state: 'waiting' | 'applied' | 'skipped' | 'passed_over';
    reason: string | null;
    settled_at: Instant | null;
  };
  'torelik.import': {
    id: ImportId;
    court_code: string;
    number: string;
    source: FactSource;
    file_sha256: string | null;
    record_sha256: string;
    category: string | null;
    /** jsonb, written as text. */
    papers: unknown;
    /** jsonb, written as text. */
    report: unknown;
    state: 'looked' | 'asked' | 'done' | 'failed';
    fetched: Generated<number>;
    to_fetch: Generated<number>;
    failure: string | null;
    account_id: AccountId | null;
    person_id: PersonId | null;
    role: string | null;
    looked_at: Instant;
    finished_at: Instant | null;
    case_id: CaseId | null;
  };
  'torelik.imported_case': {
    case_id: CaseId;
    number: string;
    court_code: string;
    source: FactSource;
    record_sha256: string;
    stage: string;
    first_import: ImportId;
    last_import: ImportId;
  };
  'torelik.followed_thing': KeyedThing<'hearing' | 'document'>;
  'torelik.v_known_thing': KeyedThing<string>;
  'torelik.imported_thing': {
    case_id: CaseId;
    kind: ThingKind;
    key: string;
    fingerprint: string;
    our_id: string | null;
  };
}

export const inTorelik = moduleHandle<'torelik', TorelikTables>();
