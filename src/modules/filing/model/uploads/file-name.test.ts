import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHouseError } from '#platform/errors';
import { LANGS } from '#platform/i18n';
import { uploadErrors } from './errors.ts';
import { readFileName } from './file-name.ts';

test('a Kazakh name is kept, in composed letters', () => {
  assert.deepEqual(readFileName(' Талап қою арызы.PDF '), { name: 'Талап қою арызы.PDF', kind: 'pdf' });
  assert.equal(readFileName('\u0438\u0306.docx').name, '\u0439.docx');
});

const names: readonly [string, string][] = [
  ['', 'FILING_FILE_NAME_MISSING'],
  ['  ', 'FILING_FILE_NAME_MISSING'],
  ['claim\u0000.pdf', 'FILING_FILE_NAME_HAS_CONTROLS'],
  ['claim\n.pdf', 'FILING_FILE_NAME_HAS_CONTROLS'],
  ['claim\u202efdp.exe.pdf', 'FILING_FILE_NAME_TURNS'],
  ['\u2066claim.pdf', 'FILING_FILE_NAME_TURNS'],
  ['../../etc/passwd.pdf', 'FILING_FILE_NAME_HAS_PATH'],
  ['C:\\fakepath\\claim.pdf', 'FILING_FILE_NAME_HAS_PATH'],
  ['c:claim.pdf', 'FILING_FILE_NAME_HAS_PATH'],
  ['..', 'FILING_FILE_NAME_HAS_PATH'],
  [`${'a'.repeat(117)}.pdf`, 'FILING_FILE_NAME_TOO_LONG'],
  ['claim.exe', 'FILING_FILE_KIND'],
  ['claim.pdf.exe', 'FILING_FILE_KIND'],
  ['claim', 'FILING_FILE_KIND'],
  ['claim.constructor', 'FILING_FILE_KIND'],
];

for (const [name, code] of names) {
  test(`${JSON.stringify(name.slice(0, 30))} gives ${code}`, () => {
    assert.throws(
      () => readFileName(name),
      (thrown) => isHouseError(thrown, code),
    );
  });
}

test('a name of 120 signs is the longest', () => {
  assert.equal(readFileName(`${'a'.repeat(116)}.pdf`).name.length, 120);
});

test('each refusal has its own words in each language', () => {
  for (const lang of LANGS) {
    const said = uploadErrors.codes.map((code) =>
      uploadErrors(code, { name: 'a.pdf', megabytes: 21, limit: 20 }).say(lang),
    );
    assert.equal(new Set(said).size, said.length, lang);
  }
});
