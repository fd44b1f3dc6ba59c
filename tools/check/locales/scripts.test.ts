import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project.ts';
import { textsAreTranslated } from './scripts.ts';

const report = (path: string, text: string) => textsAreTranslated(projectOf({ [path]: text }));
const said = (path: string, text: string) =>
  report(path, text)
    .findings.map((one) => one.text)
    .join('\n');
const locale = (language: string) => `src/faces/portal/home/locales/${language}.ts`;

test('Cyrillic in an English text is not translated, unless it is a name in quotes', () => {
  assert.match(said(locale('en'), "export const en = { a: 'Сот' };"), /not translated: Сот/);
  assert.equal(said(locale('en'), "export const en = { a: 'The system «Төрелік»', b: 'Қазақша' };"), '');
});

test('letters that only Kazakh has do not stand in a Russian text', () => {
  assert.match(said(locale('ru'), 'export const ru = { a: (n: number) => `${n} сот мәжілісі` };'), /Kazakh letters/);
  assert.equal(said(locale('ru'), "export const ru = { a: 'судебное заседание' };"), '');
});

test('a Latin letter inside a Cyrillic word is seen', () => {
  assert.match(said(locale('kk'), "export const kk = { a: 'c\u043eт' };"), /mixes Latin and Cyrillic/);
  assert.match(said(locale('kk'), "export const kk = { a: 'м\u0259жіліс' };"), /mixes Latin and Cyrillic/);
  assert.equal(said(locale('kk'), "export const kk = { a: 'SMS-хабар, PDF құжат' };"), '');
});

test('texts of three languages written in one object are read too', () => {
  const text = "const name = { kk: 'Сот', ru: 'Суд', en: 'Суд' };";
  assert.match(said('src/modules/courts/model/court.ts', text), /not translated/);
});

test('long words are counted, not refused; a soft hyphen divides', () => {
  assert.deepEqual(report(locale('kk'), "export const kk = { a: 'автоматтандырылғандардың' };").notes, [
    '1 words over 16 letters without a soft hyphen',
  ]);
  assert.deepEqual(report(locale('kk'), "export const kk = { a: 'автоматтан\u00adдырылғандардың' };").notes, []);
});
