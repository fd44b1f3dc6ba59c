import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import {
  caseTexts,
  fileDocument,
  listParticipants,
  type NewDocument,
  type Participant,
  sayServed,
} from '#modules/cases';
import { getCourt } from '#modules/courts';
import { type Delivery, listNoticesOf, maskAddress } from '#modules/notices';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Paper } from '#platform/print';
import { summonsTexts } from '../locales/summons/index.ts';
import type { SummonsServiceId } from '../model/summons.ts';
import { wholeNameOf } from '../queries/summons-record.ts';
import { type HearingWithFile, hearingsWithFiles } from '../store/hearing-files.ts';
import {
  type EditionRow,
  findEdition,
  findService,
  findSummons,
  lockEdition,
  lockService,
  type ServiceRow,
  type SummonsRow,
  setCaseService,
} from '../store/summons-store.ts';
import { entryOf } from './send-summons.ts';

interface Served {
  readonly service: ServiceRow;
  readonly summons: SummonsRow;
  readonly edition: EditionRow;
  readonly hearing: HearingWithFile;
  readonly participant: Participant;
}

/**
 * The case keeps each service under the event of the hearing, with the document that proves it (CPC RK arts. 127(4),
 * 128(2)); once. Where the registry has brought no paper, one is printed from the ledger of notices.
 */
export async function keepService(platform: Platform, serviceId: SummonsServiceId): Promise<void> {
  const served = await servedBy(platform, serviceId);
  if (!served || served.service.case_service_id) return;
  const { hearing, participant, service, summons } = served;
  const printed = service.proof_document_id ? undefined : await printProof(platform, served);
  const act = { actor: { kind: 'system', name: 'hearings' }, action: 'hearings.keep-service' } as const;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'summons_service', id: serviceId });
    const locked = await lockService(tx, serviceId);
    const edition = await lockEdition(tx, summons.hearing_id, summons.edition);
    if (!locked || locked.case_service_id || !edition) return;
    const entryId = await entryOf(tx, edition);
    const { case_id: caseId } = hearing;
    const proofDocumentId = locked.proof_document_id ?? (printed && (await fileDocument(tx, { ...printed, caseId })));
    const of = { caseId, of: { entryId }, participantId: participant.id };
    const { way, proof, served_on: servedOn } = locked;
    const kept = await sayServed(tx, { ...of, way, proof, servedOn, ...(proofDocumentId ? { proofDocumentId } : {}) });
    await setCaseService(tx, serviceId, { case_service_id: kept, proof_document_id: proofDocumentId ?? null });
  });
}

async function servedBy({ db }: Platform, id: SummonsServiceId): Promise<Served | undefined> {
  const service = await findService(db.reads, id);
  const summons = service && (await findSummons(db.reads, { id: service.summons_id }));
  if (!service || !summons) return undefined;
  const edition = await findEdition(db.reads, summons);
  const hearing = await hearingsWithFiles(db.reads).where('hearing.id', '=', summons.hearing_id).executeTakeFirst();
  const participants = hearing ? await listParticipants(db.reads, hearing.case_id) : [];
  const participant = participants.find((one) => one.id === summons.participant_id);
  return edition && hearing && participant ? { service, summons, edition, hearing, participant } : undefined;
}

async function printProof(platform: Platform, served: Served): Promise<Omit<NewDocument, 'caseId'>> {
  const { hearing, participant, service } = served;
  const lang = hearing.case_language;
  const { proof: words } = summonsTexts(lang);
  const bytes = await platform.printer.print(await proofPaper(platform, served));
  const { sha256, sizeBytes } = await platform.blobs.put(bytes);
  const title = words.title({ role: caseTexts(lang).roles[participant.role], way: caseTexts(lang).ways[service.way] });
  return {
    ...{ kind: 'proof_of_service', language: lang, mediaType: 'application/pdf', isProved: true, from: 'court' },
    ...{ title, fileName: `${words.fileName}.pdf`, sha256, sizeBytes, isTold: false, isEntered: false },
  };
}

async function proofPaper(
  platform: Platform,
  { service, summons, edition, hearing, participant }: Served,
): Promise<Paper> {
  const lang = hearing.case_language;
  const { proof: words } = summonsTexts(lang);
  const { roles, ways } = caseTexts(lang);
  const court = await getCourt(platform.db.reads, hearing.court_code);
  const delivery = await deliveryOf(platform, service, summons);
  const moment = (at: Temporal.Instant): string => `${formatNumericDate(legalDay(at))}, ${formatTime(at)}`;
  const title = words.title({ role: roles[participant.role], way: ways[service.way] });
  return {
    ...{ template: new URL('../web/proof-of-service.typ', import.meta.url), lang, title, author: court.name[lang] },
    at: service.at,
    data: {
      title: words.heading,
      facts: [
        [words.file, hearing.case_number],
        [words.court, court.name[lang]],
        [words.hearing, moment(edition.starts_at)],
        [words.whom, `${wholeNameOf(lang, participant)}, ${roles[participant.role]}`],
        [words.way, ways[service.way]],
        ...(delivery ? factsOf(delivery, words, moment) : [[words.confirmedAt, moment(service.at)]]),
        [words.number, service.proof],
        [words.sender, edition.sender],
      ],
      textLabel: delivery ? words.text : null,
      text: delivery?.text ?? words.confirmed,
      norm: words.norm,
    },
  };
}

function factsOf(
  { channel, address, sentAt, deliveredAt }: Delivery,
  words: ReturnType<typeof summonsTexts>['proof'],
  moment: (at: Temporal.Instant) => string,
): string[][] {
  return [
    ...(channel && address ? [[words.address, maskAddress(channel, address)]] : []),
    ...(sentAt ? [[words.sentAt, moment(sentAt)]] : []),
    ...(deliveredAt ? [[words.deliveredAt, moment(deliveredAt)]] : []),
  ];
}

/** The row of the ledger that the report was about; nothing when the addressee has confirmed it in the cabinet. */
async function deliveryOf(platform: Platform, { way }: ServiceRow, { id }: SummonsRow): Promise<Delivery | undefined> {
  const channel = way === 'mobile' ? 'sms' : way === 'named_email' ? 'email' : undefined;
  if (!channel) return undefined;
  const notices = await listNoticesOf(platform.db.reads, { kind: 'hearing_summons', id });
  return notices.flatMap(({ deliveries }) => deliveries).find((one) => one.channel === channel);
}
