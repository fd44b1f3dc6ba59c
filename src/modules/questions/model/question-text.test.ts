import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanText, faultOf, LONGEST_TEXT, namesCase, sameness } from './question-text.ts';

describe('the text of a question', () => {
  it('is refused empty, without words, and beyond its length, which is shorter in the lobby', () => {
    assert.equal(faultOf('', 'site'), 'QUESTIONS_TEXT_EMPTY');
    assert.equal(faultOf('??? 123 !!!', 'site'), 'QUESTIONS_TEXT_SHORT');
    assert.equal(faultOf('ә'.repeat(LONGEST_TEXT.site), 'site'), undefined);
    assert.equal(faultOf('ә'.repeat(LONGEST_TEXT.site + 1), 'site'), 'QUESTIONS_TEXT_LONG');
    assert.equal(faultOf('ә'.repeat(10_000), 'site'), 'QUESTIONS_TEXT_LONG');
    assert.equal(faultOf('ә'.repeat(300), 'kiosk'), undefined);
    assert.equal(faultOf('ә'.repeat(301), 'kiosk'), 'QUESTIONS_TEXT_LONG');
  });

  it('keeps its lines and loses controls and what turns text around', () => {
    assert.equal(cleanText('  Сот\r\nашық\u0000 па?\u202e\n\n\n\nИә  пе? '), 'Сот\nашық па?\n\nИә пе?');
    assert.equal(cleanText('<script>alert(1)</script>'), '<script>alert(1)</script>');
  });

  it('is the same question in another spelling', () => {
    assert.equal(sameness('Қабылдау қай күні?'), sameness('кабылдау КАЙ  куни!'));
    assert.notEqual(sameness('Қабылдау қай күні?'), sameness('Қабылдау қай сағатта?'));
  });

  it('names a case by its number only', () => {
    assert.equal(namesCase('Менің ісім 7517-26-00-2/1234 қашан қаралады?'), true);
    assert.equal(namesCase('№ 7517 - 26 - 00 - 4к / 15'), true);
    for (const spelled of [
      ...['дело №7517-26-00-2-393', '7517 26 00 2 393', '7517–26–00–2/393', '7517.26.00.2.393'],
      ...['дело 2-1234/26', 'іс № 1а-77/2025'],
    ]) {
      assert.equal(namesCase(spelled), true, spelled);
    }
    assert.equal(namesCase('ЖСН 800101300016, 12-бап 2/3 бөлігі'), false);
    assert.equal(namesCase('Телефон 8-727-250-12-34, 2026-11-27'), false);
  });
});
