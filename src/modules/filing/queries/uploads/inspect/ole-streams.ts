import { Unfit } from './verdict.ts';

const FREE_OR_END = 0xfffffffa;
const MOST_SECTORS = 80_000;
const MOST_NAMES = 20_000;

export interface OleFile {
  /** Names of every storage and stream. */
  readonly names: readonly string[];
  /** The first bytes of a stream, at most so many. */
  read(name: string, most: number): Buffer | undefined;
}

export const OLE_MAGIC: Buffer = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * A compound file of Office 97–2003: a little file system with sectors in chains. Every chain is bounded, for a ring of
 * sectors would be read for ever. [MS-CFB] 2.2–2.6
 * @throws Unfit
 */
export function openOle(bytes: Buffer): OleFile {
  if (bytes.length < 1536 || !bytes.subarray(0, 8).equals(OLE_MAGIC)) throw new Unfit('FILING_FILE_NOT_ITS_NAME');
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new Unfit('FILING_FILE_BROKEN');
  const size = 1 << shift;
  const sector = (index: number): Buffer => {
    const from = (index + 1) * size;
    if (index >= FREE_OR_END || from >= bytes.length) throw new Unfit('FILING_FILE_BROKEN');
    return bytes.subarray(from, from + size);
  };
  const fat = readFat(bytes, sector, size);
  const chain = (first: number): number[] => chainOf(fat, first);
  const directory = Buffer.concat(chain(bytes.readUInt32LE(48)).map(sector));
  const entries = entriesOf(directory);
  const small = Buffer.concat((entries[0] ? chain(entries[0].first) : []).map(sector));
  const miniFat = wordsOf(chain(bytes.readUInt32LE(60)).map(sector));
  return {
    names: entries.map(({ name }) => name),
    read: (name, most) => {
      const entry = entries.find((one) => one.name === name);
      if (!entry) return undefined;
      const isSmall = entry.size < bytes.readUInt32LE(56);
      const pieces = isSmall
        ? chainOf(miniFat, entry.first).map((index) => small.subarray(index * 64, index * 64 + 64))
        : chain(entry.first).map(sector);
      return Buffer.concat(pieces).subarray(0, Math.min(most, entry.size));
    },
  };
}

function readFat(bytes: Buffer, sector: (index: number) => Buffer, size: number): number[] {
  const places = Array.from({ length: 109 }, (_, index) => bytes.readUInt32LE(76 + index * 4));
  let next = bytes.readUInt32LE(68);
  for (let rounds = 0; next < FREE_OR_END; rounds += 1) {
    if (rounds > 200) throw new Unfit('FILING_FILE_BROKEN');
    const words = wordsOf([sector(next)]);
    places.push(...words.slice(0, size / 4 - 1));
    next = words[size / 4 - 1] ?? FREE_OR_END;
  }
  const used = places.filter((place) => place < FREE_OR_END);
  if (used.length * (size / 4) > MOST_SECTORS * 2) throw new Unfit('FILING_FILE_TOO_COMPLEX');
  return wordsOf(used.map(sector));
}

function wordsOf(sectors: readonly Buffer[]): number[] {
  return sectors.flatMap((one) => Array.from({ length: one.length >> 2 }, (_, index) => one.readUInt32LE(index * 4)));
}

function chainOf(fat: readonly number[], first: number): number[] {
  const chain: number[] = [];
  for (let at = first; at < FREE_OR_END; at = fat[at] ?? FREE_OR_END) {
    chain.push(at);
    if (chain.length > MOST_SECTORS) throw new Unfit('FILING_FILE_BROKEN');
  }
  return chain;
}

interface Entry {
  readonly name: string;
  readonly first: number;
  readonly size: number;
}

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = directory.readUInt16LE(at + 64);
    if (length < 2 || length > 64 || directory[at + 66] === 0) continue;
    const name = directory.toString('utf16le', at, at + length - 2);
    entries.push({ name, first: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) });
    if (entries.length > MOST_NAMES) throw new Unfit('FILING_FILE_TOO_COMPLEX');
  }
  return entries;
}
