import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project.ts';
import { synonymsAreNotWritten } from './synonyms.ts';

const glossary = `
| code | kk | ru | never written |
|---|---|---|---|
| ShortProtocol | қысқаша хаттама | краткий протокол | қысқа хаттама, короткий протокол |
| Judge | судья | судья | — |
`;
const count = (text: string) => {
  const files = { 'GLOSSARY.md': glossary, 'src/modules/minutes/locales/kk.ts': `export const kk = { a: '${text}' };` };
  return synonymsAreNotWritten(projectOf(files)).findings.length;
};

test('a synonym is refused with any ending and in any case', () => {
  assert.equal(count('Қысқа хаттамаға ескертулер'), 1);
});

test('the word itself is written freely, and a dash forbids nothing', () => {
  assert.equal(count('Қысқаша хаттама — судья қол қояды'), 0);
});
