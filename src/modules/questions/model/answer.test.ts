import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoIin, seeded } from '#modules/identity';
import { type AnswerTexts, answerFaults, answerIn, LONGEST_TITLE } from './answer.ts';

const whole: AnswerTexts = {
  title: { kk: 'Қабылдау уақыты', ru: 'Время приёма' },
  text: { kk: 'Төраға сейсенбіде қабылдайды. Тел. +7 727 250 12 34', ru: 'Председатель принимает во вторник.' },
};
const faults = (changes: Partial<AnswerTexts>) =>
  answerFaults({ ...whole, ...changes }).map(({ field, code }) => `${field} ${code}`);

describe('an answer', () => {
  it('is whole in Kazakh and Russian; English is written whole or not at all', () => {
    assert.deepEqual(faults({}), []);
    assert.deepEqual(faults({ title: { kk: '', ru: 'а' }, text: { kk: 'а', ru: '' } }), [
      'title_kk QUESTIONS_TITLE_EMPTY',
      'text_ru QUESTIONS_ANSWER_EMPTY',
    ]);
    assert.deepEqual(faults({ title: { ...whole.title, en: 'Hours' } }), ['text_en QUESTIONS_ANSWER_HALF']);
    assert.deepEqual(faults({ text: { ...whole.text, en: 'On Tuesday.' } }), ['title_en QUESTIONS_ANSWER_HALF']);
  });

  it('has its borders', () => {
    const title = (length: number) => ({ title: { ...whole.title, kk: 'ә'.repeat(length) } });
    assert.deepEqual(faults(title(LONGEST_TITLE)), []);
    assert.deepEqual(faults(title(LONGEST_TITLE + 1)), ['title_kk QUESTIONS_TITLE_LONG']);
    assert.deepEqual(faults({ text: { ...whole.text, ru: 'я'.repeat(8001) } }), ['text_ru QUESTIONS_ANSWER_LONG']);
  });

  it('may name a phone of the court and no number of a person', () => {
    const iin = demoIin(seeded(9));
    assert.deepEqual(faults({ text: { ...whole.text, kk: `Азамат ${iin}` } }), ['text_kk QUESTIONS_ANSWER_NAMES_IIN']);
    assert.deepEqual(faults({ title: { ...whole.title, ru: `ИИН ${iin}` } }), ['title_ru QUESTIONS_ANSWER_NAMES_IIN']);
  });

  it('is read in the own language, and where there is none in Russian, marked as such', () => {
    assert.deepEqual(answerIn(whole.title, 'kk'), { lang: 'kk', text: 'Қабылдау уақыты' });
    assert.deepEqual(answerIn(whole.title, 'en'), { lang: 'ru', text: 'Время приёма' });
    assert.deepEqual(answerIn({ ...whole.title, en: 'Hours' }, 'en'), { lang: 'en', text: 'Hours' });
  });
});
