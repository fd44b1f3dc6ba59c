import { openOle } from './ole-streams.ts';
import { Unfit } from './verdict.ts';

const macroNames = new Set(['VBA', '_VBA_PROJECT', '_VBA_PROJECT_CUR', 'Macros']);
const embeddedNames = new Set(['\u0001Ole10Native', 'Package', 'CONTENTS']);

/** @throws Unfit */
export function inspectOle(bytes: Buffer, kind: 'doc' | 'xls'): void {
  const file = openOle(bytes);
  const has = (names: ReadonlySet<string>): boolean => file.names.some((name) => names.has(name));
  if (has(new Set(['EncryptedPackage', 'EncryptionInfo']))) throw new Unfit('FILING_FILE_ENCRYPTED');
  const body =
    kind === 'doc' ? file.read('WordDocument', 4_096) : (file.read('Workbook', 2 ** 25) ?? file.read('Book', 2 ** 25));
  if (!body) throw new Unfit('FILING_FILE_NOT_ITS_NAME');
  if (kind === 'doc') inspectWord(body);
  else inspectSheets(body);
  if (has(macroNames)) throw new Unfit('FILING_FILE_HAS_MACROS');
  if (has(embeddedNames)) throw new Unfit('FILING_FILE_HAS_ATTACHMENTS');
}

/** Flags of the file information block: fEncrypted is bit 8. [MS-DOC] 2.5.2 */
function inspectWord(body: Buffer): void {
  if (body.length < 32 || ![0xa5ec, 0xa5dc].includes(body.readUInt16LE(0))) throw new Unfit('FILING_FILE_BROKEN');
  if (body.readUInt16LE(10) & 0x0100) throw new Unfit('FILING_FILE_ENCRYPTED');
}

const [FILE_PASS, BOUND_SHEET, BEGIN] = [0x2f, 0x85, 0x0809] as const;

/** Records of the globals: a password, and sheets that are macros of Excel 4. [MS-XLS] 2.4.28, 2.4.117 */
function inspectSheets(body: Buffer): void {
  if (body.length < 8 || body.readUInt16LE(0) !== BEGIN) throw new Unfit('FILING_FILE_BROKEN');
  for (let at = 0; at + 4 <= body.length; at += 4 + body.readUInt16LE(at + 2)) {
    const type = body.readUInt16LE(at);
    if (type === FILE_PASS) throw new Unfit('FILING_FILE_ENCRYPTED');
    if (type === BOUND_SHEET && at + 10 <= body.length && body[at + 9] === 1) throw new Unfit('FILING_FILE_HAS_MACROS');
  }
}
