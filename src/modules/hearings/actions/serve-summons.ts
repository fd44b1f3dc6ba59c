import { type DocumentId, isServiceWay, type ParticipantId, type ServiceWay } from '#modules/cases';
import { listNoticesOf, settleDemandOf } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import { hearingChanged } from '../events.ts';
import { keepServiceJob } from '../jobs/send-summons-job.ts';
import type { HearingId } from '../model/ids.ts';
import type { SummonsId } from '../model/summons.ts';
import { mayDo } from '../policy.ts';
import { findHearing, type HearingRow } from '../store/hearing-store.ts';
import {
  findSummons,
  insertService,
  lastEdition,
  listSummons,
  type SummonsRow,
  summonsOfPerson,
} from '../store/summons-store.ts';
import { askPaper } from './ask-for-paper.ts';
import { factOf, judgeOfHearing } from './change-hearing.ts';
import { summonsTemplate } from './templates.ts';

export interface ServiceSaid {
  readonly hearingId: HearingId;
  readonly participantId: ParticipantId;
  /** One of the seven ways (CPC RK art. 127(4)). */
  readonly way: string;
  /** Number of the posting, of the report, who took it. */
  readonly proof: string;
  /** The paper that proves it, filed in the same transaction. */
  readonly proofDocumentId: DocumentId | undefined;
}

/**
 * The registry says how somebody was served and which document proves it; the open demand is met.
 * @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED, HEARINGS_NOT_CALLED, HEARINGS_WAY_MISSING, HEARINGS_PROOF_MISSING, HEARINGS_PROOF_DOCUMENT_MISSING
 */
export async function saySummonsServed(tx: Tx, said: ServiceSaid): Promise<void> {
  const row = await findHearing(tx, said.hearingId);
  if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
  const scope = { courtCode: row.court_code, judge: await judgeOfHearing(tx, row) };
  const { actor } = tx.act;
  if (actor.kind !== 'staff' || !mayDo('say-served', actor, scope)) throw hearingErrors('HEARINGS_NOT_ALLOWED');
  const { way, proof, proofDocumentId } = said;
  if (!isServiceWay(way)) throw hearingErrors('HEARINGS_WAY_MISSING');
  if (proof === '') throw hearingErrors('HEARINGS_PROOF_MISSING');
  if (!proofDocumentId) throw hearingErrors('HEARINGS_PROOF_DOCUMENT_MISSING');
  const edition = await lastEdition(tx, row.id);
  const own = edition ? await listSummons(tx, row.id, edition.edition) : [];
  const summons = own.find(({ participant_id: id }) => id === said.participantId);
  if (!summons) throw hearingErrors('HEARINGS_NOT_CALLED');
  await serve(tx, row, summons, { way, proof, saidBy: actor.personId, proofDocumentId });
  await settleDemand(tx, summons, way === 'paper' ? 'paper' : 'in_person');
}

/** A participant says in the cabinet that he has read it: fixed by other electronic means. @throws HEARINGS_NOT_CALLED */
export async function confirmSummons(platform: Platform, act: Act, hearingId: HearingId): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { actor } = tx.act;
    const row = await findHearing(tx, hearingId);
    if (!row || actor.kind !== 'person') throw hearingErrors('HEARINGS_NOT_CALLED');
    const own = await summonsOfPerson(tx, hearingId, actor.personId);
    if (own.length === 0) throw hearingErrors('HEARINGS_NOT_CALLED');
    for (const summons of own) {
      const proof = `№ ${summons.id}`;
      await serve(tx, row, summons, { way: 'other_electronic', proof, saidBy: actor.personId });
      await settleDemand(tx, summons, 'in_person');
    }
  });
}

/**
 * A delivery report came: an SMS with its report (way 4), an e-mail that the person named, taken by its server (way 1).
 * When everything that was sent has failed, the registry prints a paper summons.
 */
export async function serveByReport(platform: Platform, noticeId: string): Promise<void> {
  const found = await findSummons(platform.db.reads, { noticeId: noticeId as never });
  if (!found) return;
  const act = { actor: { kind: 'system', name: 'hearings' }, action: 'hearings.serve-by-report' } as const;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'hearing', id: found.hearing_id }, { notice: noticeId });
    const row = await findHearing(tx, found.hearing_id);
    const notices = await listNoticesOf(tx, { kind: 'hearing_summons', id: found.id });
    const deliveries = notices.flatMap((one) => one.deliveries);
    for (const { channel, state, providerMessageId } of deliveries) {
      const way = channel && reportedWay(channel, state);
      if (!row || !way) continue;
      const proof = `${channel === 'sms' ? 'SMS' : 'E-mail'} № ${providerMessageId ?? noticeId}`;
      await serve(tx, row, found, { way, proof, saidBy: null });
    }
    const hasFailed = deliveries.every(({ state }) => state === 'failed' || state === 'expired');
    const stands = row?.ended_at === null && (await lastEdition(tx, row.id))?.edition === found.edition;
    if (row && hasFailed && stands) await askPaper(tx, row, found);
  });
}

/** A paper summons was handed over or refused: that is notice too (CPC RK arts. 127(4)(6), 129, 131). */
export async function serveByLetter(
  platform: Platform,
  summonsId: SummonsId,
  letter: {
    readonly on: Temporal.PlainDate;
    readonly postingNumber: string;
    readonly proofDocumentId: DocumentId | undefined;
  },
): Promise<void> {
  const act = { actor: { kind: 'system', name: 'hearings' }, action: 'hearings.serve-by-letter' } as const;
  await platform.db.transact(act, async (tx) => {
    const summons = await findSummons(tx, { id: summonsId });
    const row = summons && (await findHearing(tx, summons.hearing_id));
    tx.record({ kind: 'hearing_summons', id: summonsId }, { letter: letter.postingNumber });
    if (!row) return;
    const { on: servedOn, postingNumber: proof, proofDocumentId } = letter;
    await serve(tx, row, summons, { way: 'paper', proof, saidBy: null, proofDocumentId, servedOn });
    await settleDemand(tx, summons, 'paper');
  });
}

function reportedWay(channel: 'sms' | 'email', state: string): ServiceWay | undefined {
  if (channel === 'sms') return state === 'delivered' ? 'mobile' : undefined;
  return state === 'sent' || state === 'delivered' ? 'named_email' : undefined;
}

interface ServiceKept {
  readonly way: ServiceWay;
  readonly proof: string;
  /** Null: a delivery report. */
  readonly saidBy: SummonsRow['person_id'];
  /** Left out: one is printed from what is known here. */
  readonly proofDocumentId?: DocumentId | undefined;
  /** Default: today. */
  readonly servedOn?: Temporal.PlainDate;
}

async function serve(tx: Tx, row: HearingRow, summons: SummonsRow, kept: ServiceKept): Promise<void> {
  const { way, proof, saidBy, proofDocumentId, servedOn = legalDay(tx.clock.now()) } = kept;
  const serviceId = await insertService(tx, {
    ...{ summons_id: summons.id, way, proof, served_on: servedOn, said_by: saidBy },
    proof_document_id: proofDocumentId ?? null,
  });
  tx.record({ kind: 'hearing', id: row.id }, { served: summons.participant_id, way });
  if (!serviceId) return;
  tx.enqueue(keepServiceJob, { serviceId });
  tx.publish(hearingChanged, factOf(row));
}

/** Who was served need not be told any more. */
async function settleDemand(tx: Tx, summons: SummonsRow, by: 'paper' | 'in_person'): Promise<void> {
  if (!summons.person_id) return;
  const demand = { fact: { kind: 'hearing_summons', id: summons.id }, template: summonsTemplate } as const;
  await settleDemandOf(tx, { ...demand, personId: summons.person_id }, { by, evidence: summons.id });
}
