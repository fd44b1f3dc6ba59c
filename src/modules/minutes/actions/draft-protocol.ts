import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { minutesErrors } from '../errors.ts';
import { protocolChanged } from '../events.ts';
import type { ProtocolId } from '../model/ids.ts';
import { canBeEdited } from '../model/protocol-course.ts';
import type { ProtocolRow } from '../model/protocol-row.ts';
import { buildRows } from '../model/templates/build-rows.ts';
import { wordsIn } from '../model/templates/words-in.ts';
import { LONGEST_WORDS, tidyWords } from '../model/words.ts';
import type { MinutesDeed } from '../policy.ts';
import { getRecord } from '../queries/get-record.ts';
import { scopeOf } from '../queries/minutes-scope.ts';
import { protocolFacts } from '../queries/protocol-facts.ts';
import { requireHearing } from '../queries/require-hearing.ts';
import {
  appendEdition,
  findProtocol,
  insertProtocol,
  lockProtocol,
  type ProtocolRecord,
  rowsOf,
  updateProtocol,
} from '../store/protocol-store.ts';
import { factOf, openSitting, personOf } from './open-sitting.ts';

/** Which protocol, as the person saw it. */
export interface ProtocolSeen {
  readonly id: ProtocolId;
  readonly version: number;
}

/**
 * Makes the draft from marks, attendance and the case, in the language of proceedings. Asked again, the same draft comes back.
 * @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED, MINUTES_NOT_ENDED, MINUTES_NO_PROTOCOL_KEPT, MINUTES_FORM_MISSING, MINUTES_NO_JUDGE
 */
export async function draftProtocol(platform: Platform, act: Act, hearingId: HearingId): Promise<ProtocolId> {
  await requireHearing(platform.reads, hearingId, 'draft-protocol', act.actor);
  const known = await findProtocol(platform.reads, { hearingId });
  if (known) return known.id;
  const record = await getRecord(platform.reads, act.actor, hearingId);
  if (record.dispensed?.isKept === false) throw minutesErrors('MINUTES_NO_PROTOCOL_KEPT');
  if (record.state.kind !== 'ended') throw minutesErrors('MINUTES_NOT_ENDED');
  const { form, facts } = await protocolFacts(platform, act.actor, record);
  const rows = buildRows(form, facts, wordsIn(facts.language));
  return await platform.db.transact(act, async (tx) => {
    const { hearing } = await openSitting(tx, hearingId, 'draft-protocol');
    const twin = await findProtocol(tx, { hearingId });
    tx.record({ kind: 'hearing', id: hearingId }, { protocol: twin?.id ?? 'new', rows: rows.length });
    if (twin) return twin.id;
    const id = newId<ProtocolId>();
    await insertProtocol(tx, {
      ...{ id, hearing_id: hearingId, case_id: record.caseId, case_number: facts.caseNumber },
      ...{ court_code: record.courtCode, branch: form.branch, kind: form.kind, language: facts.language },
      ...{ hearing_on: facts.day, rows: JSON.stringify(rows), state: 'draft', ...changedBy(tx) },
      judge_person_id: await judgeOf(tx, record.caseId),
    });
    tx.publish(protocolChanged, { ...factOf(hearing), protocolId: id });
    return id;
  });
}

/**
 * Saves the words of the rows; moments and items stay as they are, and every edition before is kept. A protocol that waits
 * for the judge is a draft again. Sent twice, it is saved once.
 * @param saved.texts words by the key of the row; a row that is left out stays, an empty one of the marks goes
 * @returns the new version
 * @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED, MINUTES_CHANGED_MEANWHILE, MINUTES_SIGNED, MINUTES_WORDS_TOO_LONG
 */
export async function saveProtocol(
  platform: Platform,
  act: Act,
  saved: ProtocolSeen & { readonly texts: ReadonlyMap<string, string>; readonly isComplex?: boolean | undefined },
): Promise<number> {
  return await platform.db.transact(act, async (tx) => {
    const row = await openProtocol(tx, saved.id, 'draft-protocol');
    const rows = rowsOf(row).flatMap((one) => reworded(one, saved.texts.get(one.key)));
    const isComplex = saved.isComplex ?? row.is_complex;
    const isSame = JSON.stringify(rows) === JSON.stringify(rowsOf(row)) && isComplex === row.is_complex;
    tx.record({ kind: 'hearing', id: row.hearing_id }, { protocol: row.id, saved: row.version, isSame });
    if (isSame) return row.version;
    requireSeen(row, saved);
    if (!canBeEdited(row.state)) throw minutesErrors('MINUTES_SIGNED');
    await appendEdition(tx, row);
    const changes = { rows: JSON.stringify(rows), is_complex: isComplex, state: 'draft' as const };
    await updateProtocol(tx, row.id, { ...changes, ...changedBy(tx) });
    tx.publish(protocolChanged, { ...protocolFactOf(row), protocolId: row.id });
    return row.version + 1;
  });
}

/** @throws MINUTES_WORDS_TOO_LONG */
function reworded(row: ProtocolRow, given: string | undefined): readonly ProtocolRow[] {
  if (given === undefined) return [row];
  const text = tidyWords(given);
  if (text.length > LONGEST_WORDS) throw minutesErrors('MINUTES_WORDS_TOO_LONG', { most: LONGEST_WORDS });
  // What the law wants cannot be taken out, only written; a row of convenience can.
  return text === '' && row.item === 'marks' ? [] : [{ ...row, text }];
}

/** Locks a protocol for a deed. @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED */
export async function openProtocol(tx: Tx, id: ProtocolId, deed: MinutesDeed): Promise<ProtocolRecord> {
  const row = await lockProtocol(tx, id);
  if (!row) throw minutesErrors('MINUTES_NOT_FOUND');
  await requireHearing(tx, row.hearing_id, deed, tx.act.actor);
  return row;
}

/** @throws MINUTES_CHANGED_MEANWHILE */
export function requireSeen(row: ProtocolRecord, { version }: ProtocolSeen): void {
  if (row.version !== version) throw minutesErrors('MINUTES_CHANGED_MEANWHILE');
}

export function changedBy({ act: { actor }, clock }: Tx) {
  return { changed_at: clock.now(), changed_by: personOf(actor) };
}

export function protocolFactOf({ hearing_id: hearingId, case_id: caseId, court_code: courtCode }: ProtocolRecord) {
  return { hearingId, caseId, courtCode };
}

async function judgeOf(tx: Tx, caseId: ProtocolRecord['case_id']) {
  const { judge } = await scopeOf(tx, caseId);
  if (!judge) throw minutesErrors('MINUTES_NO_JUDGE');
  return judge;
}
