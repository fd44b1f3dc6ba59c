import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beginsSentence, eraseSign, type Typed, typeSign } from './typing.ts';

const at = (text: string): Typed => {
  const [before = '', marked, after] = text.split('|');
  if (after === undefined) return { value: before + (marked ?? ''), start: before.length, end: before.length };
  return { value: before + marked + after, start: before.length, end: before.length + (marked ?? '').length };
};
const shown = ({ value, start }: Typed) => `${value.slice(0, start)}|${value.slice(start)}`;

describe('typing on the keys of a kiosk', () => {
  it('puts a sign after the caret and in the place of what is marked', () => {
    assert.equal(shown(typeSign(at('Қа|мов'), 'сы')), 'Қасы|мов');
    assert.equal(shown(typeSign(at('Қ|аза|лы'), 'о')), 'Қо|лы');
  });

  it('types nothing beyond the longest text', () => {
    assert.equal(shown(typeSign(at('Қасы|'), 'м', 4)), 'Қасы|');
    assert.equal(shown(typeSign(at('Қа|с|ы'), 'м', 4)), 'Қам|ы');
  });

  it('erases a letter, what is marked, and nothing at the beginning', () => {
    assert.equal(shown(eraseSign(at('Қас|ым'))), 'Қа|ым');
    assert.equal(shown(eraseSign(at('Қ|ас|ым'))), 'Қ|ым');
    assert.equal(shown(eraseSign(at('|Қас'))), '|Қас');
    assert.equal(shown(eraseSign(at('а😀|'))), 'а|');
  });

  it('begins names and sentences with a capital letter', () => {
    assert.ok(beginsSentence(at('|')));
    assert.ok(beginsSentence(at('Жауап жоқ. |')));
    assert.ok(!beginsSentence(at('Жауап |')));
    assert.ok(!beginsSentence(at('Жауап.|')));
  });
});
