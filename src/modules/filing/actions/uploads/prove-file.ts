import type { Platform } from '#platform';
import { uploadErrors } from '../../model/uploads/errors.ts';
import { type FileKind, fileKinds, MOST_BYTES } from '../../model/uploads/file-kinds.ts';
import { readFileName } from '../../model/uploads/file-name.ts';
import { Inspector } from '../../queries/uploads/inspector.ts';
import { type Scan, virusScanner } from '../../queries/uploads/virus-scanner.ts';

/** A file that passed every check; its bytes lie in the blobs under their hash. */
export interface ProvedFile {
  readonly fileName: string;
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Of a PDF, as far as they can be counted. */
  readonly pages?: number;
  readonly scan: Exclude<Scan, 'infected'>;
}

const inspector = new Inspector();

const MEGABYTE = 1024 * 1024;

/**
 * Name, size, inside, virus; only then is anything stored. Does nothing in the database.
 * @throws every FILING_FILE_*, each with its own words; FILING_SCANNER_AWAY
 */
export async function proveFile(
  platform: Platform,
  sent: { readonly fileName: string; readonly bytes: Uint8Array; readonly isCut?: boolean },
): Promise<ProvedFile> {
  const { name, kind } = readFileName(sent.fileName);
  if (sent.isCut) throw uploadErrors('FILING_FILE_TOO_LARGE', { name, limit: MOST_BYTES / MEGABYTE });
  requireSize(name, sent.bytes.length);
  const verdict = await inspector.inspect(sent.bytes, kind);
  if (!verdict.ok) throw uploadErrors(verdict.code, { name });
  const scan = await platform.ports.of(virusScanner).scan(sent.bytes);
  if (scan === 'infected') throw uploadErrors('FILING_FILE_INFECTED', { name });
  const { sha256, sizeBytes } = await platform.blobs.put(sent.bytes);
  const { mediaType } = fileKinds[kind];
  return {
    ...{ fileName: name, kind, mediaType, sizeBytes, sha256, scan },
    ...(verdict.pages ? { pages: verdict.pages } : {}),
  };
}

/** @throws FILING_FILE_EMPTY, FILING_FILE_TOO_LARGE */
export function requireSize(name: string, sizeBytes: number): void {
  if (sizeBytes === 0) throw uploadErrors('FILING_FILE_EMPTY', { name });
  if (sizeBytes <= MOST_BYTES) return;
  const megabytes = Math.ceil(sizeBytes / MEGABYTE);
  throw uploadErrors('FILING_FILE_TOO_LARGE', { name, megabytes, limit: MOST_BYTES / MEGABYTE });
}
