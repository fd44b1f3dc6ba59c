import { type DrawnTalon, drawTalon, type TalonNumber } from '#modules/identity';
import { MANIFEST_TYPE, prepareSigning, type ShownDocument, type SigningId } from '#modules/signatures';
import type { Platform } from '#platform';
import type { ActMaker, Principal } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { filingErrors } from '../errors.ts';
import { filingTexts } from '../locales/index.ts';
import type { DraftId } from '../model/ids.ts';
import { answersBytes, filedAnswers, manifestBytes, signedSubject } from '../model/manifest.ts';
import { type Draft, getDraft, isReady } from '../queries/get-draft.ts';
import { getDraftDuty } from '../queries/get-draft-duty.ts';
import { languageOf } from '../queries/language-of.ts';
import { changeDraftLanguage, lockDraft, type PreparationRow } from '../store/draft-store.ts';
import { findPreparation, savePreparation } from '../store/filing-store.ts';
import { printFiling } from './print-filing.ts';

/** Secret of the talon until its filer has seen it. */
export const PIN_PURPOSE = 'filing.pin';

export interface Preparing {
  readonly draftId: DraftId;
  readonly lang: Lang;
  /** Where signing leads back to: `/kk/cabinet/filings/…`. */
  readonly backTo: string;
}

/**
 * Freezes a draft for signing: paper, answers and files with their hashes in one manifest. Asked again without a change, the
 * same signing comes back; after a change the earlier one can no longer be signed.
 * @throws FILING_DRAFT_NOT_FOUND, FILING_DRAFT_SENT, FILING_NOT_COMPLETE, FILING_DUTY_UNPAID, FILING_CHANGED_MEANWHILE,
 *   PRINT_NO_GLYPH and what else the printer throws
 */
export async function prepareSubmission(
  platform: Platform,
  act: ActMaker,
  principal: Principal,
  { draftId, lang, backTo }: Preparing,
): Promise<SigningId> {
  const draft = await getDraft(platform.reads, principal, draftId);
  if (draft.filingId) throw filingErrors('FILING_DRAFT_SENT');
  if (!isReady(draft)) throw filingErrors('FILING_NOT_COMPLETE');
  const duty = await getDraftDuty(platform.reads, draft);
  if (duty && !duty.isSettled) throw filingErrors('FILING_DUTY_UNPAID');
  const frozen = await freeze(platform, draft);
  const row = await preparationOf(platform, principal, draft, frozen);
  return await platform.db.transact(act('filing.prepare-submission'), async (tx) => {
    const locked = await lockDraft(tx, draftId, 'send');
    if (locked?.filing_id) throw filingErrors('FILING_DRAFT_SENT');
    if (!locked?.changed_at.equals(draft.changedAt)) throw filingErrors('FILING_CHANGED_MEANWHILE');
    await savePreparation(tx, row);
    if (locked.lang !== lang) await changeDraftLanguage(tx, draftId, lang);
    tx.record({ kind: 'draft', id: draftId }, { prepared: row.manifest_sha256 });
    return await prepareSigning(tx, {
      ...{ signer: principal.personId, subject: signedSubject(draftId), content: frozen.manifest },
      ...{ shown: frozen.documents, title: draft.form.title[lang], backTo },
    });
  });
}

interface Frozen {
  readonly answers: Draft['answers'];
  readonly manifest: Omit<ShownDocument, 'title'>;
  /** Paper, answers, files. */
  readonly documents: readonly [ShownDocument, ...ShownDocument[]];
}

/** Bytes go to the blobs first: what is signed is there before anybody is asked to sign it. */
async function freeze(platform: Platform, draft: Draft): Promise<Frozen> {
  const { form, given } = draft;
  const answers = filedAnswers(form, draft.answers);
  const language = await languageOf(platform.reads, draft);
  const paper = await platform.blobs.put(await printFiling(platform, { form, given: { ...given, answers }, language }));
  const data = await platform.blobs.put(answersBytes(form, answers));
  const words = filingTexts(language).paper;
  const documents: [ShownDocument, ...ShownDocument[]] = [
    { ...paper, title: form.title[language], mediaType: 'application/pdf' },
    { ...data, title: words.answers, mediaType: 'application/json' },
    ...draft.attachments.map(({ title, sha256, sizeBytes, mediaType }) => ({ title, sha256, sizeBytes, mediaType })),
  ];
  const manifest = await platform.blobs.put(manifestBytes(draft.id, documents));
  return { answers, documents, manifest: { ...manifest, mediaType: MANIFEST_TYPE } };
}

/** Talon and PIN are drawn here and hashed slowly, so that sending itself is one short transaction. */
async function preparationOf(
  platform: Platform,
  { personId }: Principal,
  draft: Draft,
  { answers, documents, manifest }: Frozen,
): Promise<PreparationRow> {
  const { number: talon, pin, hashed } = await talonOf(platform, draft.id);
  const [paper] = documents;
  return {
    ...{ draft_id: draft.id, signer_id: personId, answers, manifest_sha256: manifest.sha256, talon },
    attachments: draft.attachments.map(({ kind, title, fileName, mediaType, sizeBytes, sha256 }) => ({
      ...{ kind, title, fileName, mediaType, sizeBytes, sha256 },
    })),
    ...{ document_sha256: paper.sha256, document_size_bytes: paper.sizeBytes },
    ...{ pin_hash: hashed.hash, pin_scheme: hashed.scheme, sealed_pin: platform.keys.seal(PIN_PURPOSE, pin) },
    prepared_at: platform.clock.now(),
  };
}

/** The talon of an earlier preparation of the draft, else a fresh one. */
async function talonOf(platform: Platform, draftId: DraftId): Promise<DrawnTalon> {
  const known = await findPreparation(platform.reads, draftId);
  if (!known) return await drawTalon(platform, 'filing');
  const pin = platform.keys.unseal(PIN_PURPOSE, known.sealed_pin);
  return { number: known.talon as TalonNumber, pin, hashed: { hash: known.pin_hash, scheme: known.pin_scheme } };
}
