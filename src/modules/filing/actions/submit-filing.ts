import { findCaseByNumber } from '#modules/cases';
import { rememberLanguage } from '#modules/notices';
import {
  enterSignature,
  examineSignature,
  type GivenSignature,
  refusingUsed,
  requireOver,
  requireSignature,
  type Signature,
  type SignatureId,
} from '#modules/signatures';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { filingErrors } from '../errors.ts';
import { filingSubmitted } from '../events.ts';
import { joinCaseJob } from '../jobs/join-case-job.ts';
import { sealReceiptJob } from '../jobs/seal-receipt-job.ts';
import { partiesOf, textOf, tiynOf } from '../model/forms/answers.ts';
import type { PartyField } from '../model/forms/field.ts';
import { type Form, fieldsOfForm } from '../model/forms/form.ts';
import { findForm } from '../model/forms/forms.ts';
import type { DraftId, FilingId } from '../model/ids.ts';
import { signedSubject } from '../model/manifest.ts';
import { matterOf } from '../model/matter.ts';
import { mayDo } from '../policy.ts';
import { languageOf } from '../queries/language-of.ts';
import { type DraftRow, lockPrepared, type PreparationRow } from '../store/draft-store.ts';
import { enterTimeline, insertFiledDocuments, insertFiling, insertParties, markSent } from '../store/filing-store.ts';
import { insertTalon } from '../store/talon-store.ts';
import { PIN_PURPOSE } from './prepare-submission.ts';
import { tellReceived } from './tell-filer.ts';

/**
 * Sends what was signed: filing, talon, notices and fact in one transaction, or nothing. Asked twice, from two tabs, by the
 * person and by the job that follows signatures, it is one filing.
 * @throws FILING_DRAFT_NOT_FOUND, FILING_NOT_PREPARED, SIGNATURES_NOT_SIGNED, SIGNATURES_DID_NOT_HOLD
 */
export async function submitFiling(platform: Platform, act: Act, draftId: DraftId): Promise<FilingId> {
  return (await platform.db.transact(act, (tx) => submit(platform, tx, draftId))).id;
}

export interface Sent {
  readonly id: FilingId;
  /** undefined: it was sent before. */
  readonly drawn?: { readonly talon: string; readonly pin: string };
}

/**
 * Takes the signature over what was prepared and sends it, both in one transaction: there is no moment at which a person has
 * signed and nothing is filed.
 * @throws what `submitFiling` and `acceptSignature` throw
 */
export async function signAndSubmit(
  platform: Platform,
  act: Act,
  draftId: DraftId,
  given: GivenSignature,
): Promise<Sent> {
  const examined = await examineSignature(platform, act.actor, given);
  return await refusingUsed(() =>
    platform.db.transact(act, (tx) =>
      submit(platform, tx, draftId, () => enterSignature(tx, examined, { isCarriedOut: true })),
    ),
  );
}

/** @param sign stores the signature that came with the draft; default: it was stored before */
async function submit(platform: Platform, tx: Tx, draftId: DraftId, sign?: () => Promise<Signature>): Promise<Sent> {
  const { draft, prepared } = await lockPrepared(tx, draftId);
  if (!draft || !mayDo('submit', tx.act.actor, { owner: draft.owner_id })) throw filingErrors('FILING_DRAFT_NOT_FOUND');
  tx.record({ kind: 'draft', id: draftId }, { sent: true });
  const signed = await sign?.();
  if (draft.filing_id) return { id: draft.filing_id };
  if (!prepared) throw filingErrors('FILING_NOT_PREPARED');
  const wanted = { signer: prepared.signer_id, mayBePending: true };
  const [subject, sha256] = [signedSubject(draftId), prepared.manifest_sha256];
  const signature = signed
    ? requireOver([signed], subject, sha256, wanted)
    : await requireSignature(tx, subject, sha256, wanted);
  return await enterFiling(platform, tx, draft, prepared, signature.id);
}

async function enterFiling(
  platform: Platform,
  tx: Tx,
  draft: DraftRow,
  prepared: PreparationRow,
  signatureId: SignatureId,
): Promise<Sent> {
  const form = findForm(draft.form);
  if (!form) throw filingErrors('FILING_FORM_UNKNOWN');
  const { answers } = prepared;
  const id = newId<FilingId>();
  const courtCode = await courtOf(tx, prepared);
  const matter = form.leadsTo === 'new-case' ? matterOf(form, answers) : undefined;
  await insertFiling(tx, {
    ...{ id, draft_id: draft.id, form: form.key, court_code: courtCode, filer_id: draft.owner_id, lang: draft.lang },
    ...{ language: await languageOf(tx, { answers }), category: textOf(answers, 'category') || null, answers },
    ...{ price_tiyn: tiynOf(answers, 'price') ?? null, manifest_sha256: prepared.manifest_sha256 },
    ...{ document_sha256: prepared.document_sha256, document_size_bytes: prepared.document_size_bytes },
    ...{ signature_id: signatureId, matter_mac: matter ? platform.keys.mac('filing.matter', matter) : null },
    ...{ submitted_at: tx.clock.now(), case_id: null, duplicate_of: null },
    ...{ taken_by: null, taken_name: null, taken_until: null, looked_at: null },
  });
  await insertParties(tx, partyRowsOf(id, form, prepared));
  await insertFiledDocuments(tx, documentRowsOf(id, prepared));
  const { talon, pin_hash, pin_scheme, sealed_pin } = prepared;
  await insertTalon(tx, { number: talon, filing_id: id, pin_hash, pin_scheme, sealed_pin, drawn_at: tx.clock.now() });
  await markSent(tx, draft.id, id);
  await enterTimeline(tx, id, 'sent');
  await rememberLanguage(tx, draft.owner_id, draft.lang);
  const pin = platform.keys.unseal(PIN_PURPOSE, sealed_pin);
  await tellReceived(platform, tx, { id, draft, talon, pin, form });
  tx.record({ kind: 'filing', id }, { form: form.key, talon, documents: prepared.attachments.length });
  tx.publish(filingSubmitted, { filingId: id, courtCode, form: form.key });
  tx.enqueue(sealReceiptJob, { filingId: id });
  if (form.leadsTo === 'joins-case') tx.enqueue(joinCaseJob, { filingId: id });
  return { id, drawn: { talon, pin } };
}

async function courtOf(tx: Tx, { answers }: PreparationRow): Promise<string> {
  const court = textOf(answers, 'court');
  if (court) return court;
  const found = await findCaseByNumber(tx, textOf(answers, 'case'));
  if (!found) throw filingErrors('FILING_CASE_NOT_YOURS');
  return found.courtCode;
}

function partyRowsOf(filingId: FilingId, form: Form, { answers }: PreparationRow) {
  const fields = fieldsOfForm(form).filter((field): field is PartyField => field.kind === 'party');
  const parties = fields.flatMap(({ id, role }) => partiesOf(answers, id).map((party) => ({ role, party })));
  return parties.map(({ role, party }, index) => ({ filing_id: filingId, position: index + 1, role, party }));
}

function documentRowsOf(filingId: FilingId, { attachments }: PreparationRow) {
  return attachments.map(({ kind, title, fileName, mediaType, sizeBytes, sha256 }, index) => ({
    ...{ filing_id: filingId, position: index + 1, kind, title, file_name: fileName },
    ...{ media_type: mediaType, size_bytes: sizeBytes, sha256 },
  }));
}
