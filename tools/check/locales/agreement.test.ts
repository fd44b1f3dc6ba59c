import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project.ts';
import { localesAgree } from './agreement.ts';

const folder = 'src/modules/courts/locales';
const said = (kk: string, ru: string, en?: string) => {
  const files = {
    [`${folder}/kk.ts`]: kk,
    [`${folder}/ru.ts`]: ru,
    ...(en === undefined ? {} : { [`${folder}/en.ts`]: en }),
  };
  return localesAgree(projectOf(files)).findings.map((one) => `${one.file.slice(-5)} ${one.text}`);
};

test('three files with the same keys agree, whether a text is a string or a function', () => {
  const kk = "export const kk = { title: 'Сот', errors: { full: (n: number) => `Орын жоқ: ${n}` } };";
  const en =
    "export const en = { title: 'Court', errors: { full: (n: number) => `Full: ${n}` } } satisfies Catalogue<typeof kk>;";
  const ru =
    "const ru: Catalogue<typeof kk> = { title: 'Суд', errors: { full: () => 'Мест нет' } };\nexport default { title: 'Суд', errors: { full: 'Мест нет' } };";
  assert.deepEqual(said(kk, ru, en), []);
});

test('a language that is missing is named', () => {
  assert.deepEqual(said('export const kk = {};', 'export const ru = {};'), ['en.ts is missing']);
});

test('a key that only one side has is named on both sides', () => {
  const kk = "export const kk = { title: 'Сот', errors: { full: 'Орын жоқ' } };";
  const ru = "export const ru = { title: 'Суд', errors: { empty: 'Пусто' } };";
  const found = said(kk, ru, kk);
  assert.deepEqual(found, ['ru.ts errors.full is missing (kk.ts:1)', 'ru.ts errors.empty is not in kk.ts']);
});

test('an empty text is no text', () => {
  const ru = "export const ru = { title: ' ' };";
  assert.deepEqual(said("export const kk = { title: 'Сот' };", ru, 'export const en = { title: `` };'), [
    'ru.ts title is empty',
    'en.ts title is empty',
  ]);
});
