/** What a court takes: the kinds people are used to, and the bytes each must begin with. House rule, no norm was read. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', structure: 'pdf' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', structure: 'ooxml' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', structure: 'ooxml' },
  doc: { mediaType: 'application/msword', structure: 'ole' },
  xls: { mediaType: 'application/vnd.ms-excel', structure: 'ole' },
} as const;

export type FileKind = keyof typeof fileKinds;

/** For the `accept` of a file field. */
export const ACCEPTED = Object.keys(fileKinds)
  .map((kind) => `.${kind}`)
  .join(',');

/** Largest file: 20 MB as people count them. */
export const MOST_BYTES = 20 * 1024 * 1024;
