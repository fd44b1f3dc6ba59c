import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';

/** Reads a stored ZIP by its directory as APPNOTE.TXT has it, small or large. */
export function readZip(zip: Buffer): { readonly name: string; readonly bytes: Buffer }[] {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const large = zip.readUInt32LE(end + 16) === 0xffff_ffff;
  const locator = end - 20;
  const end64 = large ? Number(zip.readBigUInt64LE(locator + 8)) : -1;
  if (large) assert.equal(zip.readUInt32LE(locator), 0x07064b50);
  let at = large ? Number(zip.readBigUInt64LE(end64 + 48)) : zip.readUInt32LE(end + 16);
  const count = large ? Number(zip.readBigUInt64LE(end64 + 32)) : zip.readUInt16LE(end + 10);
  return Array.from({ length: count }, () => {
    assert.equal(zip.readUInt32LE(at), 0x02014b50);
    const [size, nameLength, extra] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const said = zip.readUInt32LE(at + 42);
    const local = said === 0xffff_ffff ? Number(zip.readBigUInt64LE(at + 46 + nameLength + 4)) : said;
    assert.equal(zip.readUInt32LE(local), 0x04034b50);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + size);
    assert.equal(zip.readUInt32LE(at + 16), crc32(bytes));
    at += 46 + nameLength + extra;
    return { name, bytes };
  });
}
