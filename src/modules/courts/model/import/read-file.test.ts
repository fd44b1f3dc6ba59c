import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHouseError } from '#platform/errors';
import { courtList } from '../lists/court-lists.ts';
import { readTable } from './csv-table.ts';
import { csvText } from './csv-text.ts';
import { decodeFile } from './decode-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const refusal = (bytes: Uint8Array): string => {
  try {
    return decodeFile(bytes).encoding;
  } catch (thrown) {
    assert.ok(isHouseError(thrown));
    return thrown.code;
  }
};
const rooms = courtList('courtrooms');
const table = (text: string) => {
  const { rows, faults } = readTable(text, rooms);
  return { rows, faults: faults.map(({ line, error }) => `${line} ${error.code}`) };
};
const whole = 'number;floor;cameras\n';

test('a file is read as UTF-8 with and without its mark, and as UTF-16', () => {
  assert.deepEqual(decodeFile(utf8('\uFEFFӘліби')), { text: 'Әліби', encoding: 'utf-8' });
  assert.deepEqual(decodeFile(utf8('Әліби')), { text: 'Әліби', encoding: 'utf-8' });
  const utf16 = new Uint8Array([0xff, 0xfe, 0xd8, 0x04]);
  assert.deepEqual(decodeFile(utf16), { text: 'Ә', encoding: 'utf-16' });
});

test('a file in Windows-1251 is read with the Kazakh letters of its page KZ-1048', () => {
  // «Қазақ Ғұң» in KZ-1048, «зал» in plain Windows-1251.
  const bytes = new Uint8Array([0x8d, 0xe0, 0xe7, 0xe0, 0x9d, 0x20, 0xaa, 0xa2, 0xbe, 0x20, 0xe7, 0xe0, 0xeb]);
  assert.deepEqual(decodeFile(bytes), { text: 'Қазақ Ғұң зал', encoding: 'windows-1251' });
  const letters = new Uint8Array([
    0xa1, 0xa3, 0xa5, 0xaf, 0x8e, 0xbd, 0xb2, 0xa2, 0xbc, 0xb4, 0xbf, 0x9e, 0xbe, 0xb3, 0xba,
  ]);
  assert.equal(decodeFile(letters).text, 'ҰӘӨҮҺҢІұәөүһңіғ');
});

test('what is no text is refused by its own sentence', () => {
  assert.equal(refusal(utf8(' \r\n')), 'COURTS_FILE_EMPTY');
  assert.equal(refusal(new Uint8Array([0x50, 0x4b, 3, 4, 20])), 'COURTS_FILE_IS_WORKBOOK');
  assert.equal(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])), 'COURTS_FILE_IS_WORKBOOK');
  assert.equal(refusal(new Uint8Array(2 * 1024 * 1024 + 1).fill(0x61)), 'COURTS_FILE_TOO_LARGE');
  assert.equal(refusal(new Uint8Array(2 * 1024 * 1024).fill(0x61)), 'utf-8');
});

test('semicolons, commas and tabs are told apart by the headings', () => {
  for (const delimiter of [';', ',', '\t']) {
    const text = `number,floor,cameras\n304,3,4\n`.replaceAll(',', delimiter);
    assert.deepEqual(table(text).rows, [{ line: 2, cells: { number: '304', floor: '3', cameras: '4' } }]);
  }
  assert.equal(table(`sep=;\r\n${whole}304;3;4`).rows.length, 1);
});

test('headings may be in any language, case and order', () => {
  for (const headings of ['Қабат;зал нөмірі;Камера саны', 'ЭТАЖ;Номер зала;Число камер', 'Floor;Room number;cameras']) {
    assert.deepEqual(
      table(`${headings}\n3;304;4`).rows[0]?.cells,
      { number: '304', floor: '3', cameras: '4' },
      headings,
    );
  }
});

test('lines are counted as an editor counts them', () => {
  const { rows } = table('number;floor;cameras;source\n\n1;1;0;"two\nlines"\n2;1;0;\n;;;\n3;1;0;x\n');
  assert.deepEqual(
    rows.map(({ line }) => line),
    [3, 5, 7],
  );
});

test('a file that is wrong as a whole says so', () => {
  assert.deepEqual(table('a;b\n1;2').faults, ['null COURTS_FILE_HEADINGS_UNKNOWN']);
  assert.deepEqual(table(whole).faults, ['null COURTS_FILE_ONLY_HEADINGS']);
  assert.deepEqual(table(`${whole}${'1;1;1\n'.repeat(5001)}`).faults, ['null COURTS_FILE_TOO_LONG']);
  assert.deepEqual(table(`${whole}1;1;1\n2;"1;1\n3;1;1\n4;1;1`).faults, ['3 COURTS_FILE_QUOTE']);
});

test('headings that are unknown, doubled or missing are named', () => {
  assert.deepEqual(table('number;floor;cameras;colour\n1;1;0;red').faults, ['1 COURTS_COLUMN_UNKNOWN']);
  assert.deepEqual(table('number;floor;cameras;Этаж\n1;1;0;1').faults, ['1 COURTS_COLUMN_TWICE']);
  assert.deepEqual(table('number;floor\n1;1').faults, ['1 COURTS_COLUMN_MISSING']);
});

test('a row with too many cells is wrong, one with missing last cells is not', () => {
  const { rows, faults } = table('number;floor;cameras;capacity\n1;1;0;20;9\n2;1;0\n3;1;0;20;;\n');
  assert.deepEqual(faults, ['2 COURTS_ROW_CELLS']);
  assert.deepEqual(
    rows.map(({ cells }) => cells.number),
    ['2', '3'],
  );
});

test('what is exported is read back, and no cell is a formula', () => {
  const list = courtList('helplines');
  const entry = {
    ...{
      purpose_kk: '=HYPERLINK("http://evil")',
      purpose_ru: '@сумма;1',
      purpose_en: '-1+1',
      phone: '+7 727 250 12 34',
    },
    ...{ hours_kk: null, valid_from: Temporal.PlainDate.from('2026-11-24'), valid_to: null, source: 'x' },
  };
  const text = csvText(list, [entry], 'ru');
  const [, row] = text.split('\r\n');
  for (const cell of row?.split(';') ?? []) assert.doesNotMatch(cell.replace(/^"/, ''), /^[=+@]|^-\d+\+/);
  const [read] = readTable(text, list).rows;
  assert.equal(read?.cells.purpose_kk, entry.purpose_kk);
  assert.equal(read?.cells.purpose_ru, entry.purpose_ru);
  assert.equal(read?.cells.phone, entry.phone);
  assert.equal(read?.cells.valid_from, '24.11.2026');
  assert.match(csvText(rooms, [{ floor: -1 }], 'ru'), /;-1;/);
});

test('the sample to fill in has the IIN, a file of people has not', () => {
  const staff = courtList('staff');
  assert.match(csvText(staff, [], 'kk'), /ЖСН/);
  assert.doesNotMatch(csvText(staff, [{ surname: 'Әлиева' }], 'kk'), /ЖСН/);
});
