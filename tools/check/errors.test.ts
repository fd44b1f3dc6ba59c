import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errors } from './errors.ts';
import { projectOf } from './project.ts';

const table = (rows: string) => `export const courtErrors = defineErrors({ ${rows} }, (lang) => texts[lang].errors);`;
const row = "COURTS_ROOM_TAKEN: { kind: 'refusal', status: 409, text: 'roomTaken' }";
const texts = (language: string) => `export const ${language} = { errors: { roomTaken: 'x' } };`;
const whole = {
  'src/modules/courts/errors.ts': table(row),
  'src/modules/courts/locales/kk.ts': texts('kk'),
  'src/modules/courts/locales/ru.ts': texts('ru'),
  'src/modules/courts/locales/en.ts': texts('en'),
  'src/modules/courts/actions/book-room.test.ts': "assert.equal(thrown.code, 'COURTS_ROOM_TAKEN');",
};
const report = async (changes: Record<string, string>) => errors.run(projectOf({ ...whole, ...changes }));

test('a code with three texts and a test is whole', async () => {
  const { findings, unsettled } = await report({});
  assert.deepEqual([findings, unsettled], [[], []]);
});

test('a missing text is named with its language', async () => {
  const { findings } = await report({ 'src/modules/courts/locales/ru.ts': 'export const ru = { errors: {} };' });
  assert.match(findings[0]?.text ?? '', /no text «roomTaken» in ru/);
});

test('a code that no test meets is named', async () => {
  const { unsettled } = await report({ 'src/modules/courts/actions/book-room.test.ts': '' });
  assert.match(unsettled?.[0]?.text ?? '', /COURTS_ROOM_TAKEN occurs in no test/);
});

test('a code is spelled in capitals, and names a text', async () => {
  const rows = "roomTaken: { kind: 'refusal', status: 409, text: 'roomTaken' }, COURTS_OTHER: { status: 400 }";
  const { findings } = await report({ 'src/modules/courts/errors.ts': table(rows) });
  assert.match(findings.map((one) => one.text).join(), /roomTaken: a code is spelled.*COURTS_OTHER names no text/);
});

test('texts may stand in the same file by language', async () => {
  const inline = `const texts = { kk: { gone: 'a' }, ru: { gone: 'b' }, en: {} };
    const rows = { BLOBS_GONE: { kind: 'breach', status: 500, text: 'gone' } };
    export const blobErrors = defineErrors(rows, (lang) => texts[lang]);`;
  const { findings } = await report({ 'src/platform/blobs/absent.ts': inline });
  assert.deepEqual(
    findings.map((one) => one.text),
    ['BLOBS_GONE has no text «gone» in en'],
  );
});
