import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project.ts';
import { synonymsAreNotWritten } from './synonyms.ts';

const glossary = `
| code | kk | ru | synonyms: found, never written |
|---|---|---|---|
| ShortProtocol | қысқаша хаттама | краткий протокол | kk: қысқа хаттама, ықшам хаттама; ru: короткий протокол |
| Password | құпия сөз | пароль | kk: пароль |
| Judge | судья | судья | |
`;
const count = (text: string, language = 'kk') => {
  const locale = `src/modules/minutes/locales/${language}.ts`;
  const files = { 'GLOSSARY.md': glossary, [locale]: `export const ${language} = { a: '${text}' };` };
  return synonymsAreNotWritten(projectOf(files)).findings.length;
};

test('a synonym is refused with any ending and in any case', () => {
  assert.equal(count('Қысқа хаттамаға ескертулер'), 1);
  assert.equal(count('ықшам хаттамалар'), 1);
  assert.equal(count('Короткого протокола нет, есть короткий протокол', 'ru'), 1);
});

test('the word itself is written freely', () => {
  assert.equal(count('Қысқаша хаттама — судья қол қояды'), 0);
});

test('a word is wrong only in its own language', () => {
  assert.equal(count('Парольді енгізіңіз'), 1);
  assert.equal(count('Введите пароль', 'ru'), 0);
});
