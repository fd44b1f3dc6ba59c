import type { DocumentKind } from '../field.ts';
import { civilNorm } from '../norm.ts';

/** Kinds of attachments that several forms share. */
export const evidence: DocumentKind = {
  key: 'evidence',
  label: { kk: 'Дәлелдеме', ru: 'Доказательство', en: 'Evidence' },
  norm: civilNorm('149'),
};

/** The representative shows the authority. */
export const powerOfAttorney: DocumentKind = {
  key: 'power_of_attorney',
  label: {
    kk: 'Сенімхат немесе ордер',
    ru: 'Доверенность или ордер',
    en: 'Power of attorney or warrant',
  },
  neededIf: { field: 'filedBy', is: 'representative' },
  norm: civilNorm('149'),
};

export const otherDocument: DocumentKind = {
  key: 'other',
  label: { kk: 'Басқа құжат', ru: 'Другой документ', en: 'Other document' },
};

export const documentsHint = {
  kk: 'PDF, DOC, DOCX, XLS немесе XLSX, әрқайсысы 20 МБ-қа дейін.',
  ru: 'PDF, DOC, DOCX, XLS или XLSX, каждый до 20 МБ.',
  en: 'PDF, DOC, DOCX, XLS or XLSX, up to 20 MB each.',
};
