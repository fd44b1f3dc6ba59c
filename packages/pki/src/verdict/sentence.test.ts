import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCodes } from './check.ts';
import { subIndications, verdictOf } from './indication.ts';
import { checkName, checkSentence, verdictSentence } from './sentence.ts';

const languages = ['kk', 'ru', 'en'] as const;

test('every ending and every check has a sentence of its own in each language', () => {
  for (const language of languages) {
    const endings = subIndications.map((one) => verdictSentence(verdictOf(one), language));
    const passed = checkCodes.map((code) =>
      checkSentence({ code, outcome: 'passed', subIndication: undefined, evidence: {} }, language),
    );
    const names = checkCodes.map((code) => checkName(code, language));
    for (const sentences of [endings, passed, names]) assert.equal(new Set(sentences).size, sentences.length);
    for (const sentence of [...endings, ...passed]) assert.match(sentence, /^\p{Lu}.*\.$/u);
  }
});

test('no sentence is left in another language', () => {
  const kazakhOnly = /[әғқңөұүһі]/iu;
  for (const one of subIndications) {
    assert.match(verdictSentence(verdictOf(one), 'kk'), kazakhOnly);
    assert.doesNotMatch(verdictSentence(verdictOf(one), 'ru'), kazakhOnly);
    assert.match(verdictSentence(verdictOf(one), 'en'), /^[\x20-\x7e]+$/);
  }
});
