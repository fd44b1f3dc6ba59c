import { Unfit } from './verdict.ts';
import { zipEntries } from './zip-entries.ts';

/** The part without which it is no document of its kind. ECMA-376-1, 11.3.10 and 12.3.23 */
const mainPart = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

/** An office file inside an office file inside an office file is looked into; deeper nothing honest goes. */
const DEEPEST = 2;

/** @throws Unfit */
export function inspectOoxml(bytes: Buffer, kind: keyof typeof mainPart, depth = 0): void {
  const entries = zipEntries(bytes);
  const names = entries.map(({ name }) => name);
  if (!names.includes('[Content_Types].xml')) throw new Unfit('FILING_FILE_NOT_ITS_NAME');
  if (!names.includes(mainPart[kind])) throw new Unfit('FILING_FILE_NOT_ITS_NAME');
  for (const entry of entries) {
    if (/(^|\/)(vbaProject|vbaData)|\/(activeX|macrosheets)\//i.test(entry.name))
      throw new Unfit('FILING_FILE_HAS_MACROS');
    if (/\.(bin|exe|dll|js|vbs|cmd|bat|ps1|jar|msi|hta|lnk|com|scr)$/i.test(entry.name) && !isHarmlessBin(entry.name))
      throw new Unfit('FILING_FILE_HAS_ATTACHMENTS');
    const content = entry.read();
    if (/\.(xml|rels|vml)$/i.test(entry.name)) inspectXml(content);
    if (/\/embeddings\//i.test(entry.name)) inspectEmbedded(entry.name, content, depth);
  }
}

/** Settings of a printer lie beside sheets in plain files of everyday. */
function isHarmlessBin(name: string): boolean {
  return /\/printerSettings\/printerSettings\d*\.bin$|\/customProperty\d*\.bin$/i.test(name);
}

/** No office program writes a document type; with one, ten lines grow to gigabytes. */
function inspectXml(content: Buffer): void {
  const isUtf16 = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  const head = isUtf16 ? content.toString('latin1').replaceAll('\0', '') : content.toString('latin1');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(head)) throw new Unfit('FILING_FILE_XML_BOMB');
  if (/macroEnabled|ms-office\.vbaProject/i.test(head)) throw new Unfit('FILING_FILE_HAS_MACROS');
  // A template fetched from outside brings its macros along.
  if (/attachedTemplate"[^>]*TargetMode="External"|TargetMode="External"[^>]*attachedTemplate"/i.test(head))
    throw new Unfit('FILING_FILE_HAS_MACROS');
}

/** The table behind a chart is a file of its own. */
function inspectEmbedded(name: string, content: Buffer, depth: number): void {
  const kind = /\.(docx|xlsx)$/i.exec(name)?.[1]?.toLowerCase() as keyof typeof mainPart | undefined;
  if (!kind || depth >= DEEPEST) throw new Unfit('FILING_FILE_HAS_ATTACHMENTS');
  inspectOoxml(content, kind, depth + 1);
}
