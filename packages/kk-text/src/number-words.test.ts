import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numberInWords, tengeForAct, tengeInWords } from './index.ts';

const kazakh: readonly (readonly [number | bigint, string])[] = [
  [0, 'нөл'],
  [1, 'бір'],
  [10, 'он'],
  [11, 'он бір'],
  [19, 'он тоғыз'],
  [20, 'жиырма'],
  [40, 'қырық'],
  [99, 'тоқсан тоғыз'],
  [100, 'жүз'],
  [101, 'жүз бір'],
  [200, 'екі жүз'],
  [1000, 'бір мың'],
  [1_001, 'бір мың бір'],
  [2_500, 'екі мың бес жүз'],
  [4_325, 'төрт мың үш жүз жиырма бес'],
  [10_000, 'он мың'],
  [100_000, 'жүз мың'],
  [250_000, 'екі жүз елу мың'],
  [1_000_000, 'бір миллион'],
  [43_250_000, 'қырық үш миллион екі жүз елу мың'],
  [1_000_000_001, 'бір миллиард бір'],
  [999_999_999_999_999n, `тоғыз жүз тоқсан тоғыз триллион ${groups9('kk')}`],
];

function groups9(lang: 'kk' | 'ru'): string {
  return lang === 'kk'
    ? 'тоғыз жүз тоқсан тоғыз миллиард тоғыз жүз тоқсан тоғыз миллион тоғыз жүз тоқсан тоғыз мың тоғыз жүз тоқсан тоғыз'
    : 'девятьсот девяносто девять миллиардов девятьсот девяносто девять миллионов девятьсот девяносто девять тысяч девятьсот девяносто девять';
}

const russian: readonly (readonly [number | bigint, string])[] = [
  [0, 'ноль'],
  [1, 'один'],
  [2, 'два'],
  [3, 'три'],
  [9, 'девять'],
  [10, 'десять'],
  [11, 'одиннадцать'],
  [12, 'двенадцать'],
  [14, 'четырнадцать'],
  [19, 'девятнадцать'],
  [20, 'двадцать'],
  [21, 'двадцать один'],
  [40, 'сорок'],
  [90, 'девяносто'],
  [100, 'сто'],
  [110, 'сто десять'],
  [112, 'сто двенадцать'],
  [1000, 'одна тысяча'],
  [2000, 'две тысячи'],
  [5000, 'пять тысяч'],
  [11_000, 'одиннадцать тысяч'],
  [12_000, 'двенадцать тысяч'],
  [21_000, 'двадцать одна тысяча'],
  [22_002, 'двадцать две тысячи два'],
  [111_000, 'сто одиннадцать тысяч'],
  [250_000, 'двести пятьдесят тысяч'],
  [1_000_000, 'один миллион'],
  [2_000_000, 'два миллиона'],
  [5_000_000, 'пять миллионов'],
  [43_250_000, 'сорок три миллиона двести пятьдесят тысяч'],
  [1_000_001_000, 'один миллиард одна тысяча'],
  [999_999_999_999_999n, `девятьсот девяносто девять триллионов ${groups9('ru')}`],
];

describe('a number in words', () => {
  it('in Kazakh keeps «бір» before thousands and above, never before a hundred', () => {
    for (const [value, words] of kazakh) assert.equal(numberInWords(value, 'kk'), words);
  });

  it('in Russian agrees its thousands, millions and its last word', () => {
    for (const [value, words] of russian) assert.equal(numberInWords(value, 'ru'), words);
  });

  it('in Russian follows the gender of what is counted', () => {
    assert.equal(numberInWords(21, 'ru', { gender: 'feminine' }), 'двадцать одна');
    assert.equal(numberInWords(2, 'ru', { gender: 'feminine' }), 'две');
    assert.equal(numberInWords(1, 'ru', { gender: 'neuter' }), 'одно');
    assert.equal(numberInWords(2, 'ru', { gender: 'neuter' }), 'два');
    assert.equal(numberInWords(12, 'ru', { gender: 'feminine' }), 'двенадцать');
  });

  it('in Russian stands in the case that the sentence asks for', () => {
    const genitive = (value: number) => numberInWords(value, 'ru', { case: 'genitive' });
    assert.equal(genitive(0), 'нуля');
    assert.equal(genitive(1), 'одного');
    assert.equal(genitive(2), 'двух');
    assert.equal(genitive(4), 'четырёх');
    assert.equal(genitive(40), 'сорока');
    assert.equal(genitive(90), 'девяноста');
    assert.equal(genitive(100), 'ста');
    assert.equal(genitive(256), 'двухсот пятидесяти шести');
    assert.equal(genitive(21_000), 'двадцати одной тысячи');
    assert.equal(genitive(52_000), 'пятидесяти двух тысяч');
    assert.equal(genitive(1_000_000), 'одного миллиона');
    assert.equal(genitive(3_000_000), 'трёх миллионов');
    const accusative = (value: number) => numberInWords(value, 'ru', { case: 'accusative' });
    assert.equal(accusative(1_000), 'одну тысячу');
    assert.equal(accusative(21_000), 'двадцать одну тысячу');
    assert.equal(accusative(2_000), 'две тысячи');
    assert.equal(accusative(1_000_000), 'один миллион');
  });

  it('is another one for every other number', () => {
    for (const lang of ['kk', 'ru'] as const) {
      const seen = new Set<string>();
      for (let value = 0; value < 20_000; value += 1) {
        const words = numberInWords(value, lang);
        assert.match(words, /^\S+( \S+)*$/);
        seen.add(words);
      }
      assert.equal(seen.size, 20_000);
    }
  });

  it('says the same as its groups do', () => {
    for (let value = 1_000; value < 1_000_000; value += 977) {
      const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
      const kk = [numberInWords(thousands, 'kk'), 'мың', rest ? numberInWords(rest, 'kk') : ''].join(' ').trim();
      assert.equal(numberInWords(value, 'kk'), kk);
      const ru = numberInWords(value, 'ru');
      assert.ok(ru.startsWith(numberInWords(thousands, 'ru', { gender: 'feminine' })), ru);
      if (rest) assert.ok(ru.endsWith(` ${numberInWords(rest, 'ru')}`), ru);
    }
  });

  it('refuses what is no whole number within its words', () => {
    for (const wrong of [-1, 1.5, Number.NaN, 2 ** 60, 1_000_000_000_000_000n]) {
      assert.throws(() => numberInWords(wrong, 'kk'), RangeError);
    }
  });
});

describe('a sum', () => {
  it('in words names its currency, and tiyn only when there are any', () => {
    assert.equal(tengeInWords(250_000, 'kk'), 'екі жүз елу мың теңге');
    assert.equal(tengeInWords(250_000, 'kk', { tiyn: 50 }), 'екі жүз елу мың теңге 50 тиын');
    assert.equal(tengeInWords(1, 'ru'), 'один тенге');
    assert.equal(tengeInWords(1_297, 'ru', { tiyn: 50 }), 'одна тысяча двести девяносто семь тенге 50 тиынов');
    assert.equal(tengeInWords(0, 'ru', { tiyn: 1 }), 'ноль тенге 1 тиын');
    assert.equal(tengeInWords(0, 'ru', { tiyn: 22 }), 'ноль тенге 22 тиына');
    assert.equal(tengeInWords(0, 'ru', { tiyn: 11 }), 'ноль тенге 11 тиынов');
    assert.equal(
      tengeInWords(2_162, 'ru', { tiyn: 2, case: 'genitive' }),
      'двух тысяч ста шестидесяти двух тенге 2 тиынов',
    );
  });

  it('in an act stands in digits first, then in words in brackets', () => {
    assert.equal(tengeForAct(250_000, 'kk'), '250\u00a0000 (екі жүз елу мың) теңге');
    assert.equal(
      tengeForAct(1_297, 'ru', { tiyn: 50 }),
      '1\u00a0297 (одна тысяча двести девяносто семь) тенге 50 тиынов',
    );
    assert.equal(tengeForAct(1_000, 'ru', { case: 'accusative' }), '1\u00a0000 (одну тысячу) тенге');
    assert.equal(tengeForAct(7, 'kk'), '7 (жеті) теңге');
  });

  it('refuses tiyn that make a tenge', () => {
    assert.throws(() => tengeInWords(1, 'kk', { tiyn: 100 }), RangeError);
    assert.throws(() => tengeInWords(1, 'kk', { tiyn: -1 }), RangeError);
  });
});
