import { isServiceWay, type ParticipantId, type ServiceWay, sayServed } from '#modules/cases';
import { listNoticesOf, settleDemandOf } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import { hearingChanged } from '../events.ts';
import { keepServiceJob } from '../jobs/send-summons-job.ts';
import type { HearingId } from '../model/ids.ts';
import type { SummonsId, SummonsServiceId } from '../model/summons.ts';
import { mayDo } from '../policy.ts';
import { findHearing, type HearingRow } from '../store/hearing-store.ts';
import {
  findSummons,
  insertService,
  lastEdition,
  listSummons,
  lockEdition,
  lockService,
  type SummonsRow,
  setCaseService,
  summonsOfPerson,
} from '../store/summons-store.ts';
import { factOf, judgeOfHearing } from './change-hearing.ts';
import { entryOf } from './send-summons.ts';
import { summonsTemplate } from './templates.ts';

export interface ServiceSaid {
  readonly hearingId: HearingId;
  readonly participantId: ParticipantId;
  /** One of the seven ways (CPC RK art. 127(4)). */
  readonly way: string;
  /** Number of the posting, of the report, who took it. */
  readonly proof: string;
}

/**
 * The registry says how somebody was served and what proves it; the open demand is met.
 * @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED, HEARINGS_NOT_CALLED, HEARINGS_WAY_MISSING, HEARINGS_PROOF_MISSING
 */
export async function saySummonsServed(platform: Platform, act: Act, said: ServiceSaid): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const row = await findHearing(tx, said.hearingId);
    if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
    const scope = { courtCode: row.court_code, judge: await judgeOfHearing(tx, row) };
    const { actor } = tx.act;
    if (actor.kind !== 'staff' || !mayDo('say-served', actor, scope)) throw hearingErrors('HEARINGS_NOT_ALLOWED');
    if (!isServiceWay(said.way)) throw hearingErrors('HEARINGS_WAY_MISSING');
    if (said.proof === '') throw hearingErrors('HEARINGS_PROOF_MISSING');
    const edition = await lastEdition(tx, row.id);
    const own = edition ? await listSummons(tx, row.id, edition.edition) : [];
    const [summons] = own.filter(({ participant_id: id }) => id === said.participantId);
    if (!summons) throw hearingErrors('HEARINGS_NOT_CALLED');
    const { way, proof } = said;
    await serve(tx, row, summons, { way, proof, saidBy: actor.personId });
    if (summons.person_id) {
      const demand = { fact: { kind: 'hearing_summons', id: summons.id }, template: summonsTemplate } as const;
      const by = way === 'paper' ? 'paper' : 'in_person';
      await settleDemandOf(tx, { ...demand, personId: summons.person_id }, { by, evidence: summons.id });
    }
  });
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
      const demand = { fact: { kind: 'hearing_summons', id: summons.id }, template: summonsTemplate } as const;
      await settleDemandOf(tx, { ...demand, personId: actor.personId }, { by: 'in_person', evidence: summons.id });
    }
  });
}

/** A delivery report came: an SMS with its report (way 4), an e-mail that the person named, taken by its server (way 1). */
export async function serveByReport(platform: Platform, noticeId: string): Promise<void> {
  const found = await findSummons(platform.reads, { noticeId: noticeId as never });
  if (!found) return;
  const act = { actor: { kind: 'system', name: 'hearings' }, action: 'hearings.serve-by-report' } as const;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'hearing', id: found.hearing_id }, { notice: noticeId });
    const row = await findHearing(tx, found.hearing_id);
    const notices = await listNoticesOf(tx, { kind: 'hearing_summons', id: found.id });
    for (const { channel, state, providerMessageId } of notices.flatMap(({ deliveries }) => deliveries)) {
      const way = channel && reportedWay(channel, state);
      if (!row || !way) continue;
      const proof = `${channel === 'sms' ? 'SMS' : 'E-mail'} № ${providerMessageId ?? noticeId}`;
      await serve(tx, row, found, { way, proof, saidBy: null });
    }
  });
}

function reportedWay(channel: 'sms' | 'email', state: string): ServiceWay | undefined {
  if (channel === 'sms') return state === 'delivered' ? 'mobile' : undefined;
  return state === 'sent' || state === 'delivered' ? 'named_email' : undefined;
}

async function serve(
  tx: Tx,
  row: HearingRow,
  summons: SummonsRow,
  {
    way,
    proof,
    saidBy,
  }: { readonly way: ServiceWay; readonly proof: string; readonly saidBy: SummonsRow['person_id'] },
): Promise<void> {
  const servedOn = legalDay(tx.clock.now());
  const serviceId = await insertService(tx, {
    ...{ summons_id: summons.id, way, proof, served_on: servedOn, said_by: saidBy },
  });
  tx.record({ kind: 'hearing', id: row.id }, { served: summons.participant_id, way });
  if (!serviceId) return;
  tx.enqueue(keepServiceJob, { serviceId });
  tx.publish(hearingChanged, factOf(row));
}

/** The case keeps the service with its proof under the event of the hearing (CPC RK art. 128(2)); once. */
export async function keepService(platform: Platform, serviceId: SummonsServiceId): Promise<void> {
  const act = { actor: { kind: 'system', name: 'hearings' }, action: 'hearings.keep-service' } as const;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'summons_service', id: serviceId });
    const service = await lockService(tx, serviceId);
    const summons = service && (await findSummons(tx, { id: service.summons_id as SummonsId }));
    if (!service || !summons || service.case_service_id) return;
    const edition = await lockEdition(tx, summons.hearing_id, summons.edition);
    const hearing = await findHearing(tx, summons.hearing_id);
    if (!edition || !hearing) return;
    const entryId = await entryOf(tx, edition);
    const { way, proof, served_on: servedOn } = service;
    const of = { caseId: hearing.case_id, of: { entryId }, participantId: summons.participant_id };
    await setCaseService(tx, serviceId, await sayServed(tx, { ...of, way, proof, servedOn }));
  });
}
