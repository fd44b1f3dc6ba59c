import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomText, seededRandom } from '../random-text.ts';
import { analyse } from './analyse.ts';
import { kazakhStems } from './kazakh-stems.ts';
import { russianStem } from './russian-stem.ts';

const areForms = (first: string, second: string): boolean => {
  const [a, b] = [analyse(first)[0], analyse(second)[0]];
  assert.ok(a && b);
  const ofB = new Set(b.kazakh);
  return a.kazakh.some((stem) => ofB.has(stem)) || (a.russian !== null && a.russian === b.russian);
};

describe('the stems of a Kazakh word', () => {
  const families: readonly (readonly [lemma: string, forms: string])[] = [
    [
      'сот',
      'соттың сотқа сотты сотта соттан сотпен соттар соттардың соты сотының сотына сотында сотынан сотымен соттары соттағы',
    ],
    ['іс', 'істің іске істі істе істен іспен істер істердің ісі ісінің ісін ісінде істері істеріне ісіміз'],
    ['талап', 'талаптың талапқа талапты талабы талабын талабының талаптар талаптары талабымен'],
    ['құқық', 'құқықтың құқықты құқығы құқығын құқығына құқықтар құқықтарын құқығының'],
    ['судья', 'судьяның судьяға судьяны судьямен судьялар судьялардың судьясы судьясына'],
    ['шешім', 'шешімнің шешімге шешімді шешімнен шешіммен шешімдер шешімі шешімінің шешімінде'],
    ['ұйғарым', 'ұйғарымның ұйғарымға ұйғарымды ұйғарыммен ұйғарымдар ұйғарымы ұйғарымының'],
    ['отырыс', 'отырыстың отырысқа отырысты отырысында отырыстар отырысының отырыстан'],
    ['халық', 'халықтың халыққа халқы халқының халқына'],
    ['орын', 'орынның орынға орны орнында орнына орындар'],
    ['акті', 'актінің актіге актіні актілер актілерін актісі'],
    ['Қазыбеков', 'Қазыбековтің Қазыбековке Қазыбековті Қазыбековтен Қазыбековпен'],
  ];
  for (const [lemma, forms] of families) {
    it(`joins the forms of «${lemma}»`, () => {
      for (const form of forms.split(' ')) assert.ok(areForms(form, lemma), form);
    });
  }

  it('are the same for a word typed without the Kazakh letters', () => {
    assert.ok(areForms('кукыгынын', 'құқық'));
    assert.ok(areForms('шешимнин', 'шешім'));
    assert.ok(areForms('уйгарымга', 'ұйғарым'));
  });

  it('do not join words that only begin alike', () => {
    const strangers = [
      'сот сотник',
      'іс ішкі',
      'талап талан',
      'шешім шеше',
      'қала қалпақ',
      'бала балта',
      'судья судно',
      'заң заман',
      'акт актёр',
      'арыз арман',
      'жер жерік',
      'куә куәлік',
    ];
    for (const pair of strangers) {
      const [a = '', b = ''] = pair.split(' ');
      assert.ok(!areForms(a, b), pair);
    }
  });

  it('leave what is no Cyrillic word as it is', () => {
    assert.deepEqual(kazakhStems('court'), ['court']);
    assert.deepEqual(kazakhStems('7517'), ['7517']);
  });

  it('begin with the word and are never empty, for 20 000 seeded words', () => {
    const random = seededRandom(20261127);
    for (let round = 0; round < 20_000; round += 1) {
      for (const { folded, kazakh } of analyse(randomText(random, 12))) {
        assert.equal(kazakh[0], folded);
        for (const stem of kazakh.slice(1))
          assert.ok(stem.length >= 2 && stem.length <= folded.length, `${folded} ${stem}`);
      }
    }
  });
});

describe('the stem of a Russian word', () => {
  it('is one for its forms', () => {
    for (const family of [
      'исковое исковых исковому исковыми',
      'заявление заявления заявлением заявлений',
      'решение решению решений решениями',
      'судебный судебного судебными судебная',
      'взыскание взыскания взысканию',
      'ответственность ответственности ответственностью',
    ]) {
      assert.equal(new Set(family.split(' ').map(russianStem)).size, 1, family);
    }
  });

  it('keeps words without a vowel and takes off gerunds, superlatives and doubled letters', () => {
    assert.equal(russianStem('вс'), 'вс');
    assert.equal(russianStem('прочитавши'), 'прочита');
    assert.equal(russianStem('важнейше'), 'важн');
    assert.equal(russianStem('законный'), 'закон');
    assert.equal(russianStem('судиться'), 'суд');
  });
});

describe('the words of a text', () => {
  it('come in order, each with its spelling', () => {
    const words = analyse('Kазыбеков, іс №7517-26');
    assert.deepEqual(
      words.map(({ spelled, folded }) => [spelled, folded]),
      [
        ['казыбеков', 'казыбеков'],
        ['іс', 'ис'],
        ['7517', '7517'],
        ['26', '26'],
      ],
    );
  });

  it('are none in a text of signs', () => {
    assert.deepEqual(analyse(' — № % '), []);
  });
});
