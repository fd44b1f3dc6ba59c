import { type FileKind, fileKinds } from '../../../model/uploads/file-kinds.ts';
import { inspectOle } from './inspect-ole.ts';
import { inspectOoxml } from './inspect-ooxml.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { OLE_MAGIC } from './ole-streams.ts';
import { Unfit, type Verdict } from './verdict.ts';

/** Looks at a file as what its name says it is. */
export function inspectFile(bytes: Buffer, kind: FileKind): Verdict {
  try {
    return { ok: true, ...look(bytes, kind) };
  } catch (thrown) {
    if (thrown instanceof Unfit) return { ok: false, code: thrown.code };
    // What none of the readers expected is a file that no reader of ours understands.
    if (thrown instanceof RangeError || thrown instanceof TypeError) return { ok: false, code: 'FILING_FILE_BROKEN' };
    throw thrown;
  }
}

function look(bytes: Buffer, kind: FileKind): { readonly pages?: number } {
  if (bytes.length === 0) throw new Unfit('FILING_FILE_EMPTY');
  switch (fileKinds[kind].structure) {
    case 'pdf':
      return inspectPdf(bytes);
    case 'ooxml':
      inspectZipped(bytes, kind === 'xlsx' ? 'xlsx' : 'docx');
      return {};
    case 'ole':
      inspectOle(bytes, kind === 'xls' ? 'xls' : 'doc');
      return {};
  }
}

/** Office puts a document with a password into a compound file under the name of a zipped one. */
function inspectZipped(bytes: Buffer, kind: 'docx' | 'xlsx'): void {
  if (bytes.subarray(0, 8).equals(OLE_MAGIC)) inspectOle(bytes, kind === 'docx' ? 'doc' : 'xls');
  if (bytes.readUInt32LE(0) !== 0x04034b50) throw new Unfit('FILING_FILE_NOT_ITS_NAME');
  inspectOoxml(bytes, kind);
}
