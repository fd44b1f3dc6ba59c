import type { Insertable, Selectable } from 'kysely';
import { moduleHandle } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { ApproachId, Outcome, SenderKind } from '../model/approach.ts';

interface ApproachTable {
  id: ApproachId;
  number: number;
  court_code: string;
  case_id: string;
  case_number: string;
  is_closed_by_law: boolean;
  received_on: Temporal.PlainDate;
  sender_kind: SenderKind;
  sender: string | null;
  gist_kk: string;
  gist_ru: string;
  outcome: Outcome;
  folded: string;
  entered_at: Temporal.Instant;
  entered_by: PersonId;
  withdrawn_at: Temporal.Instant | null;
  withdrawn_by: PersonId | null;
  withdrawn_because: string | null;
}

interface ApproachesTables {
  'approaches.approach': ApproachTable;
}

export type ApproachRow = Selectable<ApproachTable>;
export type NewApproachRow = Omit<Insertable<ApproachTable>, 'number'>;

export const inApproaches = moduleHandle<'approaches', ApproachesTables>();
