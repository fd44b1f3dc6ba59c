import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project.ts';
import { suffixesStandFree } from './suffixes.ts';

const count = (text: string) =>
  suffixesStandFree(projectOf({ 'src/faces/portal/home/page.tsx': text })).findings.length;

const glued = [
  'const a = (court: string) => `${court}да`;',
  'const a = (court: string) => `${court}-да отырыс бар`;',
  'const a = (court: string) => `«${court}»ға жіберілді`;',
  'const a = (day: number) => `${day}-інші күн`;',
  'const a = <p>{court}ның мекенжайы</p>;',
  'const a = <p>{hour}-де басталады</p>;',
  "const a = court + 'да';",
  "const a = { text: '{court}да отырыс' };",
];
for (const text of glued) test(`refused: ${text}`, () => assert.equal(count(text), 1));

const free = [
  'const a = (court: string) => `Сот: ${court}`;',
  'const a = (court: string) => `${court} соты`;',
  'const a = (article: number) => `${article}-бап`;',
  'const a = <p>{court} соты</p>;',
  "const a = 'Алматы' + 'да';",
  "const a = { text: '{court}: отырыс' };",
];
for (const text of free) test(`allowed: ${text}`, () => assert.equal(count(text), 0));
