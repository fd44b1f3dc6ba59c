import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoIin, seeded } from '#modules/identity';
import { marksByHand, proposeMarks, publicText } from './public-text.ts';

const shown = (text: string, lang: 'kk' | 'ru' = 'kk') => publicText(text, proposeMarks(text), lang);

describe('a question as everybody reads it', () => {
  it('has no IIN, phone, address or e-mail of anybody', () => {
    const iin = demoIin(seeded(5));
    assert.equal(
      shown(`ЖСН-і ${iin} адам +77011234567 нөмірінен хабарласты`),
      'ЖСН-і [ЖСН] адам [телефон] нөмірінен хабарласты',
    );
    assert.equal(shown('Пишите на a@mail.example, ул. Абая, 10', 'ru'), 'Пишите на [электронная почта], [адрес]');
  });

  it('has no name that shows itself by initials, a patronymic or its ending', () => {
    assert.equal(shown('Хатшы А. С. Ахметова дөрекі сөйледі'), 'Хатшы [аты-жөні] дөрекі сөйледі');
    assert.equal(shown('Судья Сәрсенов Ғ.М. кешікті'), 'Судья [аты-жөні] кешікті');
    assert.equal(shown('Мой сосед Омаров пришёл', 'ru'), 'Мой сосед [имя] пришёл');
    assert.equal(shown('кеше Гүлнар Маратқызымен сөйлестім'), 'кеше [аты-жөні] сөйлестім');
    assert.equal(shown('Секретарь Айгуль Сериковна не отвечает', 'ru'), 'Секретарь [имя] не отвечает');
  });

  it('has no name typed in capitals or in small letters, and no page of a person', () => {
    assert.equal(shown('ГРУБИТ СУДЬЯ АХМЕТОВА АЙГУЛЬ', 'ru'), 'ГРУБИТ СУДЬЯ [имя]');
    assert.equal(
      shown('секретарь айгуль сериковна грубит, t.me/aigul', 'ru'),
      'секретарь [имя] грубит, [страница в сети]',
    );
  });

  it('keeps words that only look like names', () => {
    for (const text of [
      'Договор аренды у меня на руках.',
      'Основа иска понятна. Условия хорошие. Слова судьи ясны.',
      'Қазыбек би аудандық сотында қабылдау қашан?',
      'Жоғарғы Соттың сайты ашылмайды.',
    ]) {
      assert.equal(shown(text), text);
    }
  });

  it('has nothing of what a person marked by hand, wherever it stands', () => {
    const text = 'Ботакөз кешікті. Тағы да Ботакөз.';
    assert.equal(publicText(text, marksByHand(text, ['Ботакөз']), 'kk'), '[жасырылды] кешікті. Тағы да [жасырылды].');
  });

  it('is the text itself where nothing is marked, and never shows a rest between two marks that overlap', () => {
    assert.equal(publicText('Сот қай күні ашық?', [], 'kk'), 'Сот қай күні ашық?');
    const marks = [
      { kind: 'name', start: 0, end: 10 },
      { kind: 'by_hand', start: 5, end: 8 },
    ] as const;
    assert.equal(publicText('0123456789abc', marks, 'en'), '[name]abc');
  });
});
