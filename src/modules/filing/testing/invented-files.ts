import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

export interface PdfParts {
  /** Put into the catalogue. */
  readonly catalogue?: string;
  /** Put into the trailer. */
  readonly trailer?: string;
  /** Whole objects after the page. */
  readonly objects?: readonly string[];
  /** Objects that lie deflated in a stream of objects. */
  readonly packed?: string;
  /** Filter named for the packed stream. */
  readonly filter?: string;
}

/** A small PDF of one page, as a printer driver would write it. */
export function inventPdf({ catalogue = '', trailer = '', objects = [], packed, filter }: PdfParts = {}): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1')];
  const add = (text: string): void => void parts.push(Buffer.from(`${text}\n`, 'latin1'));
  add(`1 0 obj\n<</Type/Catalog/Pages 2 0 R ${catalogue}>>\nendobj`);
  add('2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj');
  add('3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj');
  add('4 0 obj\n<</Length 44>>\nstream\nBT /F1 24 Tf 72 720 Td (a /JavaScript text) Tj ET\nendstream\nendobj');
  for (const object of objects) add(object);
  if (packed !== undefined) {
    const bytes = deflateSync(Buffer.from(packed, 'latin1'));
    add(`9 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/${filter ?? 'FlateDecode'}/Length ${bytes.length}>>\nstream`);
    parts.push(bytes);
    add('\nendstream\nendobj');
  }
  add(`trailer\n<</Root 1 0 R/Size 10 ${trailer}>>\nstartxref\n0\n%%EOF`);
  return Buffer.concat(parts);
}

export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  /** Said in the directory instead of the truth. */
  readonly saysSize?: number;
  readonly flags?: number;
}

/** A ZIP with deflated entries. */
export function inventZip(entries: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const heads: Buffer[] = [];
  let offset = 0;
  for (const { name, content, saysSize, flags = 0 } of entries) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain, { level: 9 });
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(saysSize ?? plain.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, nameBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    heads.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, rest, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A letter of Word, with more entries when they are wanted. */
export function inventDocx(more: readonly ZipPart[] = [], types = ''): Buffer {
  return inventZip([
    { name: '[Content_Types].xml', content: `<?xml version="1.0"?><Types>${types}</Types>` },
    { name: 'word/document.xml', content: '<?xml version="1.0"?><document>Сәлем</document>' },
    ...more,
  ]);
}

/** A compound file with these streams; each is filled up to 4096 bytes, so that none is a small one. */
export function inventOle(streams: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(streams);
  const directorySectors = Math.ceil((entries.length + 1) / 4);
  const fat = Buffer.alloc(512, 0xff);
  fat.writeUInt32LE(0xfffffffd, 0);
  for (let index = 1; index <= directorySectors; index += 1) {
    fat.writeUInt32LE(index === directorySectors ? 0xfffffffe : index + 1, index * 4);
  }
  const directory = Buffer.alloc(directorySectors * 512);
  writeEntry(directory, 0, 'Root Entry', 5, 0xfffffffe, 0);
  const bodies: Buffer[] = [];
  let sector = directorySectors + 1;
  for (const [index, [name, content]] of entries.entries()) {
    const body = Buffer.alloc(4096);
    content.copy(body);
    writeEntry(directory, index + 1, name, 2, sector, 4096);
    for (let at = 0; at < 8; at += 1) fat.writeUInt32LE(at === 7 ? 0xfffffffe : sector + at + 1, (sector + at) * 4);
    bodies.push(body);
    sector += 8;
  }
  const header = Buffer.alloc(512, 0xff);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.fill(0, 8, 76);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(0xfffffffe, 60);
  header.writeUInt32LE(0xfffffffe, 68);
  header.writeUInt32LE(0, 76);
  return Buffer.concat([header, fat, directory, ...bodies]);
}

function writeEntry(directory: Buffer, index: number, name: string, type: number, first: number, size: number): void {
  const at = index * 128;
  directory.write(name, at, 'utf16le');
  directory.writeUInt16LE((name.length + 1) * 2, at + 64);
  directory[at + 66] = type;
  directory.writeUInt32LE(first, at + 116);
  directory.writeUInt32LE(size, at + 120);
}

/** A document of Word 97: magic of its information block, and whether it says that it is encrypted. */
export function inventDoc(more: Readonly<Record<string, Buffer>> = {}, isEncrypted = false): Buffer {
  const body = Buffer.alloc(64);
  body.writeUInt16LE(0xa5ec, 0);
  body.writeUInt16LE(isEncrypted ? 0x0100 : 0, 10);
  return inventOle({ WordDocument: body, ...more });
}

/** A workbook of Excel 97 with these records after its beginning. */
export function inventXls(records: readonly (readonly [type: number, content: Buffer])[] = []): Buffer {
  const record = (type: number, content: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(content.length, 2);
    return Buffer.concat([head, content]);
  };
  const all = [record(0x0809, Buffer.alloc(16)), ...records.map(([type, content]) => record(type, content))];
  return inventOle({ Workbook: Buffer.concat(all) });
}

/** A grey JPEG of 16 × 8 dots. */
const grey =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8' +
  'ybqmx5moq6T/wAALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AKYf/9k=';

/** A photograph as a phone makes it. @param turned orientation of Exif: 1 upright, 6 lying on its side */
export function inventJpeg(turned = 1): Buffer {
  const picture = Buffer.from(grey, 'base64');
  const tiff = Buffer.from([
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    turned,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([picture.subarray(0, 2), head, body, picture.subarray(2)]);
}

/** A PNG of one colour. @param sayWidth what its header says instead of the truth */
export function inventPng(width = 8, height = 4, sayWidth = width): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sayWidth, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  header.writeUInt8(2, 9);
  const rows = Buffer.alloc(height * (1 + width * 3), 0);
  const sign = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([sign, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** The beginning of a photograph of an iPhone. */
export function inventHeic(): Buffer {
  return Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
    Buffer.alloc(64),
  ]);
}
