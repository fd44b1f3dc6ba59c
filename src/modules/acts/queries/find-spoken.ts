import type { CaseId } from '#modules/cases';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { isDraft } from '../model/act-course.ts';
import type { ActKindKey } from '../model/act-kinds.ts';
import { mayDo } from '../policy.ts';
import { listActRows } from '../store/act-store.ts';
import { scopeOf } from './act-scope.ts';
import { finalFormDay } from './final-form-day.ts';

/** An operative part that was announced, while its final form is being made. */
export interface SpokenAct {
  readonly kind: ActKindKey;
  readonly language: 'kk' | 'ru';
  readonly spokenAt: Temporal.Instant;
  readonly operative: string;
  readonly finalUntil: Temporal.PlainDate;
}

/** What was announced in the hearing, for those who may read the acts of the case; the rest of the draft stays the court's. */
export async function findSpoken(on: Reads, actor: Actor, caseId: CaseId): Promise<SpokenAct | undefined> {
  const row = (await listActRows(on, caseId)).find(
    (one) => one.spoken_at && (isDraft(one.state) || one.state === 'signed'),
  );
  if (!row?.spoken_at || row.spoken_operative === null) return undefined;
  if (!mayDo('read', actor, { ...(await scopeOf(on, caseId)), isOut: true })) return undefined;
  const { kind, language, spoken_at: spokenAt, spoken_operative: operative } = row;
  return { kind, language, spokenAt, operative, finalUntil: await finalFormDay(on, spokenAt) };
}
