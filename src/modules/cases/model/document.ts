import type { Id } from '#platform/ids';

export type DocumentId = Id<'case_document'>;

/** What a document is in the file. */
export const DOCUMENT_KINDS = [
  'claim',
  'response',
  'motion',
  'attachment',
  'evidence',
  'authority',
  'duty_receipt',
  'filing_receipt',
  'ruling',
  'decision',
  'court_order',
  'resolution',
  'protocol',
  'remark',
  'hearing_seal',
  'notice',
  'proof_of_service',
  'letter',
  'other',
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Papers that say only that a notice went out: nobody has to read them, so they are never marked as new. */
export const SILENT_KINDS: readonly DocumentKind[] = ['proof_of_service'];

export function isNews(kind: DocumentKind): boolean {
  return !SILENT_KINDS.includes(kind);
}

/** Language of the document itself; evidence may be in any. */
export type DocumentLanguage = 'kk' | 'ru' | 'other';
