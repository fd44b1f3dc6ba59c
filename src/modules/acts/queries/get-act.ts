import type { CaseId } from '#modules/cases';
import { type Deadline, deadlineFor, type TermCode } from '#modules/courts';
import type { HearingId } from '#modules/hearings';
import type { SignatureId, SigningId } from '#modules/signatures';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { type ActState, isOut, type Standing, standingOf } from '../model/act-course.ts';
import type { ActKindKey } from '../model/act-kinds.ts';
import type { ActId } from '../model/ids.ts';
import type { ActParts } from '../model/parts.ts';
import { mayDo } from '../policy.ts';
import { type ActRow, listActRows, listRevisionRows, partsOf } from '../store/act-store.ts';
import { scopeOf } from './act-scope.ts';
import { readAct } from './read-act.ts';

/** An act as lists of the court and of the parties show it. */
export interface ActSummary {
  readonly id: ActId;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly courtCode: string;
  readonly kind: ActKindKey;
  readonly language: 'kk' | 'ru';
  readonly state: ActState;
  readonly standing: Standing;
  readonly version: number;
  /** Given when it is printed for signing. */
  readonly number: string | undefined;
  readonly slug: string | undefined;
  readonly ground: string | undefined;
  /** The act whose slip it corrects. */
  readonly corrects: ActId | undefined;
  readonly changedAt: Temporal.Instant;
  readonly signedAt: Temporal.Instant | undefined;
  readonly announcedAt: Temporal.Instant | undefined;
  /** Its operative part was announced then, before the final form. */
  readonly spokenAt: Temporal.Instant | undefined;
  readonly finalOn: Temporal.PlainDate | undefined;
  readonly appealUntil: Temporal.PlainDate | undefined;
  readonly inForceOn: Temporal.PlainDate | undefined;
  readonly inForceFrom: Temporal.PlainDate | undefined;
  readonly appealedOn: Temporal.PlainDate | undefined;
}

/** The act with its text and what proves it. */
export interface WholeAct extends ActSummary {
  readonly parts: ActParts;
  readonly judge: PersonId;
  readonly changedBy: PersonId | undefined;
  readonly sha256: string | undefined;
  readonly sizeBytes: number | undefined;
  readonly code: string | undefined;
  readonly signingId: SigningId | undefined;
  readonly signatureId: SignatureId | undefined;
  readonly appealRule: TermCode | undefined;
  /** In which it was announced; undefined: in writing, or brought in from elsewhere. */
  readonly hearingId: HearingId | undefined;
}

export interface Revision {
  readonly version: number;
  readonly parts: ActParts;
  readonly savedAt: Temporal.Instant;
  readonly savedBy: PersonId | undefined;
}

/** Acts of a case that this reader may see, the first one first: drafts only for those who work on them. */
export async function listActs(on: Reads, actor: Actor, caseId: CaseId): Promise<readonly ActSummary[]> {
  const scope = await scopeOf(on, caseId);
  const rows = await listActRows(on, caseId);
  return rows.filter((row) => mayDo('read', actor, { ...scope, isOut: isOut(row.state) })).map(summaryOf);
}

/** @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED */
export async function getAct(on: Reads, actor: Actor, id: ActId): Promise<WholeAct> {
  return wholeOf(await readAct(on, actor, id, 'read'));
}

/** Texts that a draft had, the latest first. @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED */
export async function listRevisions(on: Reads, actor: Actor, id: ActId): Promise<readonly Revision[]> {
  const row = await readAct(on, actor, id, 'draft');
  return (await listRevisionRows(on, row.id)).map((one) => ({
    ...{ version: one.version, parts: partsOf(one), savedAt: one.saved_at, savedBy: one.saved_by ?? undefined },
  }));
}

/** How the last day of complaint was counted; undefined when there is no complaint. @throws COURTS_CALENDAR_YEAR_MISSING */
export async function explainAppeal(
  on: Reads,
  act: Pick<WholeAct, 'appealRule' | 'finalOn'>,
): Promise<{ readonly deadline: Deadline; readonly norm: string; readonly article: string } | undefined> {
  if (!act.appealRule || !act.finalOn) return undefined;
  const { deadline, rule } = await deadlineFor(on, { rule: act.appealRule, event: act.finalOn });
  return { deadline, norm: rule.norm, article: rule.article };
}

export function summaryOf(row: ActRow): ActSummary {
  return {
    ...{ id: row.id, caseId: row.case_id, caseNumber: row.case_number, courtCode: row.court_code },
    ...{ kind: row.kind, language: row.language, state: row.state, version: row.version },
    standing: standingOf({ state: row.state, appealedOn: row.appealed_on }),
    ...{ number: row.number ?? undefined, slug: row.slug ?? undefined, ground: row.ground ?? undefined },
    corrects: row.corrects ?? undefined,
    ...{ changedAt: row.changed_at, signedAt: row.signed_at ?? undefined, announcedAt: row.announced_at ?? undefined },
    spokenAt: row.spoken_at ?? undefined,
    ...{ finalOn: row.final_on ?? undefined, appealUntil: row.appeal_until ?? undefined },
    ...{ inForceOn: row.in_force_on ?? undefined, inForceFrom: row.in_force_from ?? undefined },
    appealedOn: row.appealed_on ?? undefined,
  };
}

function wholeOf(row: ActRow): WholeAct {
  return {
    ...summaryOf(row),
    ...{ parts: partsOf(row), judge: row.judge_person_id, changedBy: row.changed_by ?? undefined },
    ...{ sha256: row.sha256 ?? undefined, sizeBytes: row.size_bytes ?? undefined, code: row.code ?? undefined },
    ...{ signingId: row.signing_id ?? undefined, signatureId: row.signature_id ?? undefined },
    ...{ appealRule: (row.appeal_rule as TermCode | null) ?? undefined, hearingId: row.hearing_id ?? undefined },
  };
}
