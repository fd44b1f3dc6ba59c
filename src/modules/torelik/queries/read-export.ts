import { UnreadableXml } from '#modules/egov';
import { torelikErrors } from '../errors.ts';
import type { NationalCase } from '../model/national-case.ts';
import { readExportFile } from '../model/protocol/read-export-file.ts';

/** The record in an export file of the national system. @throws TORELIK_FILE_UNREADABLE */
export function readExport(bytes: Uint8Array): NationalCase {
  try {
    return readExportFile(bytes);
  } catch (cause) {
    if (!(cause instanceof UnreadableXml)) throw cause;
    throw torelikErrors('TORELIK_FILE_UNREADABLE', {}, { cause });
  }
}
