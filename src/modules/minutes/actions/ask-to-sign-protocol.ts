import { formatDate } from '@ashyq/kk-text';
import { getCase } from '#modules/cases';
import { prepareSigning, type SigningId } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { StoredBlob } from '#platform/blobs';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { minutesErrors } from '../errors.ts';
import { protocolChanged } from '../events.ts';
import { isReadyToSign, protocolChecklist } from '../model/protocol-checklist.ts';
import { canBeEdited } from '../model/protocol-course.ts';
import { type ProtocolForm, protocolFormOn } from '../model/protocol-form.ts';
import type { ProtocolRow } from '../model/protocol-row.ts';
import { wordsIn } from '../model/templates/words-in.ts';
import { headingOf } from '../queries/heading-of.ts';
import { judgeName, staffNameOf } from '../queries/protocol-facts.ts';
import { type ProtocolRecord, rowsOf, updateProtocol } from '../store/protocol-store.ts';
import { openProtocol, type ProtocolSeen, protocolFactOf, requireSeen } from './draft-protocol.ts';
import { personOf } from './open-sitting.ts';
import { printProtocol } from './print-protocol.ts';
import { printTranscript } from './print-transcript.ts';

/** Media type of the protocol's original. */
export const PROTOCOL_TYPE = 'application/pdf';

/**
 * The secretary has finished: the exact bytes are printed, with today as the day of the final form, and put before the judge.
 * The secretary's own signature comes after it, for nothing changes from then on.
 * @param backTo path of this site, where the judge returns to
 * @returns what the judge is asked to sign
 * @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED, MINUTES_CHANGED_MEANWHILE, MINUTES_SIGNED, MINUTES_NOT_READY
 */
export async function askToSignProtocol(
  platform: Platform,
  act: Act,
  { backTo, ...seen }: ProtocolSeen & { readonly backTo: string },
): Promise<SigningId> {
  const secretary = personOf(act.actor);
  const ready = await platform.db.transact(act, async (tx) => {
    const row = await openReady(tx, seen);
    tx.record({ kind: 'hearing', id: row.hearing_id }, { protocol: row.id, printing: row.version });
    return row;
  });
  if (!secretary) throw minutesErrors('MINUTES_SIGNER_IS_NO_SECRETARY');
  const at = platform.clock.now();
  const transcript = await attachedTranscript(platform, ready);
  const rows = finalised(ready, at, transcript?.sha256);
  const names = { judge: await judgeName(platform.reads, await getCase(platform.reads, ready.case_id)) };
  const bytes = await printProtocol(platform, ready, {
    ...{ rows, at, isDraft: false, ...names },
    secretary: await staffNameOf(platform.reads, ready.court_code, secretary),
  });
  const { sha256, sizeBytes } = await platform.blobs.put(bytes);
  return await platform.db.transact(act, async (tx) => {
    const row = await openReady(tx, seen);
    const printed = {
      ...{ rows: JSON.stringify(rows), sha256, size_bytes: sizeBytes, printed_at: at },
      ...{ transcript_sha256: transcript?.sha256 ?? null, transcript_size_bytes: transcript?.sizeBytes ?? null },
    };
    const signingId = await putBefore(tx, { ...row, sha256, size_bytes: sizeBytes }, row.judge_person_id, backTo);
    const waits = { state: 'judge' as const, judge_signing_id: signingId, secretary_person_id: secretary };
    await updateProtocol(tx, row.id, { ...printed, ...waits });
    tx.record({ kind: 'hearing', id: row.hearing_id }, { protocol: row.id, signing: signingId, sha256 });
    tx.publish(protocolChanged, { ...protocolFactOf(row), protocolId: row.id });
    return signingId;
  });
}

async function openReady(tx: Tx, seen: ProtocolSeen): Promise<ProtocolRecord> {
  const row = await openProtocol(tx, seen.id, 'seal');
  requireSeen(row, seen);
  if (!canBeEdited(row.state)) throw minutesErrors('MINUTES_SIGNED');
  if (!isReadyToSign(protocolChecklist(formOf(row), rowsOf(row)))) throw minutesErrors('MINUTES_NOT_READY');
  return row;
}

/** The row of law that governs a protocol. @throws MINUTES_FORM_MISSING */
export function formOf({ branch, kind, hearing_on: day }: ProtocolRecord): ProtocolForm {
  const form = protocolFormOn(branch, kind, day);
  if (!form) throw minutesErrors('MINUTES_FORM_MISSING');
  return form;
}

/** Where the law wants a transcript beside the protocol and the machine has made one (APPC RK art. 147(1)). */
async function attachedTranscript(platform: Platform, row: ProtocolRecord): Promise<StoredBlob | undefined> {
  if (!formOf(row).items.some(([item]) => item === 'transcript')) return undefined;
  const bytes = await printTranscript(platform, row);
  return bytes && (await platform.blobs.put(bytes));
}

/** The day of the final form is the day on which it is printed to be signed; a transcript is named by its hash as it is then. */
function finalised(row: ProtocolRecord, at: Temporal.Instant, transcript: string | undefined): readonly ProtocolRow[] {
  const words = wordsIn(row.language);
  const day = words.finalised({ day: formatDate(row.language, legalDay(at)) });
  return rowsOf(row).map((one) => {
    if (one.item === 'finalised') return { ...one, text: day };
    return one.item === 'transcript' && transcript ? { ...one, text: words.transcript({ hash: transcript }) } : one;
  });
}

/** The same bytes before one signer. */
export async function putBefore(tx: Tx, row: ProtocolRecord, signer: PersonId, backTo: string): Promise<SigningId> {
  const title = `${await headingOf(tx, row)}, № ${row.case_number}`;
  const content = { sha256: row.sha256 ?? '', sizeBytes: row.size_bytes ?? 0, mediaType: PROTOCOL_TYPE };
  return await prepareSigning(tx, {
    ...{ signer, subject: { kind: 'protocol', id: row.id }, content, title, backTo },
    shown: [{ title, ...content }],
  });
}
