import { only, readXml, UnreadableXml } from '#modules/egov';
import type { NationalCase } from '../national-case.ts';
import { readCase, requireProtocol } from './read-case.ts';

/** Largest export file; its documents come beside it. */
export const MOST_EXPORT_BYTES = 4 * 1024 * 1024;

/** Reads a file that the national system wrote for one case: `caseExport` around the same `courtCase`. @throws UnreadableXml */
export function readExportFile(bytes: Uint8Array): NationalCase {
  if (bytes.length > MOST_EXPORT_BYTES) throw new UnreadableXml('too large');
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableXml('not UTF-8');
  }
  const root = readXml(xml);
  if (root.name !== 'caseExport') throw new UnreadableXml('no export of a case');
  requireProtocol(root);
  return readCase(only(root, 'courtCase'));
}
