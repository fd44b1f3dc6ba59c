import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UploadErrorCode } from '../../../model/uploads/errors.ts';
import type { FileKind } from '../../../model/uploads/file-kinds.ts';
import {
  inventDoc,
  inventDocx,
  inventOle,
  inventPdf,
  inventXls,
  inventZip,
  type PdfParts,
} from '../../../testing/invented-files.ts';
import { inspectFile } from './inspect-file.ts';

const refused = (bytes: Buffer, kind: FileKind): UploadErrorCode | undefined => {
  const verdict = inspectFile(bytes, kind);
  return verdict.ok ? undefined : verdict.code;
};

test('a plain file of each kind is taken', () => {
  assert.deepEqual(inspectFile(inventPdf(), 'pdf'), { ok: true, pages: 1 });
  assert.equal(refused(inventDocx(), 'docx'), undefined);
  const xlsx = inventZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    { name: 'xl/printerSettings/printerSettings1.bin', content: 'x' },
  ]);
  assert.equal(refused(xlsx, 'xlsx'), undefined);
  assert.equal(refused(inventDoc(), 'doc'), undefined);
  assert.equal(refused(inventXls([[0x85, Buffer.alloc(10)]]), 'xls'), undefined);
});

const pdfs: readonly [string, PdfParts, UploadErrorCode][] = [
  ['a script', { catalogue: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' }, 'FILING_FILE_HAS_SCRIPT'],
  ['a script whose name is escaped', { catalogue: '/OpenAction<</S/J#61vaScript>>' }, 'FILING_FILE_HAS_SCRIPT'],
  ['a script in a packed object', { packed: '5 0 <</S/JavaScript/JS(x)>>' }, 'FILING_FILE_HAS_SCRIPT'],
  [
    'a script behind a text that never ends',
    { objects: ['7 0 obj\n(\nendobj', '8 0 obj\n<</JS(x)>>\nendobj'] },
    'FILING_FILE_HAS_SCRIPT',
  ],
  ['a form of XFA', { catalogue: '/AcroForm<</XFA 5 0 R>>' }, 'FILING_FILE_HAS_SCRIPT'],
  ['a launch', { objects: ['7 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj'] }, 'FILING_FILE_LAUNCHES'],
  ['a form that is sent away', { objects: ['7 0 obj\n<</S/SubmitForm>>\nendobj'] }, 'FILING_FILE_LAUNCHES'],
  ['an attachment', { catalogue: '/Names<</EmbeddedFiles 5 0 R>>' }, 'FILING_FILE_HAS_ATTACHMENTS'],
  [
    'an attachment on a page',
    { objects: ['7 0 obj\n<</Subtype/FileAttachment>>\nendobj'] },
    'FILING_FILE_HAS_ATTACHMENTS',
  ],
  ['a password', { trailer: '/Encrypt 8 0 R' }, 'FILING_FILE_ENCRYPTED'],
  [
    'objects packed in a way that cannot be looked into',
    { packed: 'x', filter: 'LZWDecode' },
    'FILING_FILE_TOO_COMPLEX',
  ],
  ['packed objects that grow to 70 MB', { packed: ' '.repeat(70 * 1024 * 1024) }, 'FILING_FILE_ZIP_BOMB'],
];

for (const [name, parts, code] of pdfs) {
  test(`a PDF with ${name} gives ${code}`, () => assert.equal(refused(inventPdf(parts), 'pdf'), code));
}

test('a PDF whose text speaks of JavaScript is no script', () => {
  const object = '7 0 obj\n<</Title(About /JavaScript and \\(/JS\\))/Note<2f4a53>>>% /JS\nendobj';
  assert.equal(refused(inventPdf({ objects: [object] }), 'pdf'), undefined);
});

test('a broken PDF, a cut one and no PDF at all', () => {
  const pdf = inventPdf();
  assert.equal(refused(pdf.subarray(0, 200), 'pdf'), 'FILING_FILE_BROKEN');
  assert.equal(refused(Buffer.from('%PDF-1.7\nstartxref\n%%EOF'), 'pdf'), 'FILING_FILE_BROKEN');
  assert.equal(refused(Buffer.from('MZ\u0090\u0000 an executable'), 'pdf'), 'FILING_FILE_NOT_ITS_NAME');
  assert.equal(refused(inventDocx(), 'pdf'), 'FILING_FILE_NOT_ITS_NAME');
});

const docx: readonly [string, Buffer, UploadErrorCode][] = [
  ['macros', inventDocx([{ name: 'word/vbaProject.bin', content: 'x' }]), 'FILING_FILE_HAS_MACROS'],
  ['a type with macros', inventDocx([], 'ms-word.document.macroEnabled.main+xml'), 'FILING_FILE_HAS_MACROS'],
  ['ActiveX', inventDocx([{ name: 'word/activeX/activeX1.xml', content: '<x/>' }]), 'FILING_FILE_HAS_MACROS'],
  [
    'a template from outside',
    inventDocx([
      {
        name: 'word/_rels/settings.xml.rels',
        content: '<Relationship Type="x/attachedTemplate" Target="http://a/t.dotm" TargetMode="External"/>',
      },
    ]),
    'FILING_FILE_HAS_MACROS',
  ],
  [
    'a program inside',
    inventDocx([{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]),
    'FILING_FILE_HAS_ATTACHMENTS',
  ],
  [
    'a workbook with macros inside',
    inventDocx([
      {
        name: 'word/embeddings/Sheet.xlsx',
        content: inventZip([
          { name: '[Content_Types].xml', content: '<Types/>' },
          { name: 'xl/workbook.xml', content: '<w/>' },
          { name: 'xl/vbaProject.bin', content: 'x' },
        ]),
      },
    ]),
    'FILING_FILE_HAS_MACROS',
  ],
  [
    'entities that grow',
    inventDocx([{ name: 'word/styles.xml', content: '<!DOCTYPE l [<!ENTITY a "aaaa">]><l>&a;</l>' }]),
    'FILING_FILE_XML_BOMB',
  ],
  [
    'entities in UTF-16',
    inventDocx([{ name: 'word/styles.xml', content: Buffer.from('\ufeff<!DOCTYPE l>', 'utf16le') }]),
    'FILING_FILE_XML_BOMB',
  ],
  ['a password on an entry', inventDocx([{ name: 'word/x.xml', content: 'x', flags: 1 }]), 'FILING_FILE_ENCRYPTED'],
  [
    'an entry of 65 MB of nothing',
    inventDocx([{ name: 'word/media/a.png', content: Buffer.alloc(65 * 1024 * 1024) }]),
    'FILING_FILE_ZIP_BOMB',
  ],
  [
    'an entry that lies about its size',
    inventDocx([{ name: 'word/media/a.png', content: Buffer.alloc(8 * 1024 * 1024), saysSize: 100 }]),
    'FILING_FILE_ZIP_BOMB',
  ],
  ['a way out of its folder', inventDocx([{ name: '../../etc/passwd', content: 'x' }]), 'FILING_FILE_BROKEN'],
];

for (const [name, bytes, code] of docx) {
  test(`a DOCX with ${name} gives ${code}`, () => assert.equal(refused(bytes, 'docx'), code));
}

test('a chart with its table inside is an everyday file', () => {
  const table = inventZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: '<w/>' },
  ]);
  assert.equal(refused(inventDocx([{ name: 'word/embeddings/Sheet.xlsx', content: table }]), 'docx'), undefined);
});

test('entries that overlap are a bomb', () => {
  const zip = inventDocx([{ name: 'word/a.xml', content: '<a/>' }]);
  const end = zip.length - 22;
  const directory = zip.readUInt32LE(end + 16);
  const last = zip.lastIndexOf('PK\u0001\u0002', end, 'latin1');
  assert.ok(last > directory);
  zip.writeUInt32LE(zip.readUInt32LE(directory + 42), last + 42);
  assert.equal(refused(zip, 'docx'), 'FILING_FILE_ZIP_BOMB');
});

test('a plain ZIP, a workbook and a text are no letter of Word', () => {
  assert.equal(refused(inventZip([{ name: 'a.txt', content: 'x' }]), 'docx'), 'FILING_FILE_NOT_ITS_NAME');
  const named = inventZip([{ name: '[Content_Types].xml', content: '<Types/>' }]);
  assert.equal(refused(named, 'docx'), 'FILING_FILE_NOT_ITS_NAME');
  assert.equal(refused(Buffer.from('hello, this is a text'), 'docx'), 'FILING_FILE_NOT_ITS_NAME');
});

test('a DOCX with a password is a compound file, and is told as encrypted', () => {
  const bytes = inventOle({ EncryptedPackage: Buffer.alloc(8), EncryptionInfo: Buffer.alloc(8) });
  assert.equal(refused(bytes, 'docx'), 'FILING_FILE_ENCRYPTED');
});

test('old office files: macros, passwords, packages and foreign content are seen', () => {
  assert.equal(refused(inventDoc({ VBA: Buffer.alloc(1) }), 'doc'), 'FILING_FILE_HAS_MACROS');
  assert.equal(refused(inventDoc({}, true), 'doc'), 'FILING_FILE_ENCRYPTED');
  assert.equal(refused(inventDoc({ '\u0001Ole10Native': Buffer.alloc(1) }), 'doc'), 'FILING_FILE_HAS_ATTACHMENTS');
  assert.equal(refused(inventXls([[0x2f, Buffer.alloc(6)]]), 'xls'), 'FILING_FILE_ENCRYPTED');
  const macroSheet = Buffer.alloc(10);
  macroSheet[5] = 1;
  assert.equal(refused(inventXls([[0x85, macroSheet]]), 'xls'), 'FILING_FILE_HAS_MACROS');
  assert.equal(refused(inventXls(), 'doc'), 'FILING_FILE_NOT_ITS_NAME');
  assert.equal(refused(inventPdf(), 'doc'), 'FILING_FILE_NOT_ITS_NAME');
});

test('a ring of sectors ends', () => {
  const bytes = inventDoc();
  const fat = 512;
  const first = 2;
  bytes.writeUInt32LE(first, fat + first * 4);
  assert.equal(refused(bytes, 'doc'), 'FILING_FILE_BROKEN');
});

test('nothing is refused as empty whatever its name', () => {
  for (const kind of ['pdf', 'docx', 'xlsx', 'doc', 'xls'] as const)
    assert.equal(refused(Buffer.alloc(0), kind), 'FILING_FILE_EMPTY');
});

test('files cut anywhere end in a verdict', () => {
  const files: [Buffer, FileKind][] = [
    [inventPdf({ packed: '5 0 <</A/B>>' }), 'pdf'],
    [inventDocx(), 'docx'],
    [inventDoc(), 'doc'],
    [inventXls(), 'xls'],
  ];
  for (const [bytes, kind] of files) {
    for (let length = 1; length < bytes.length - 40; length += 37) {
      assert.equal(typeof inspectFile(bytes.subarray(0, length), kind).ok, 'boolean');
    }
  }
});
