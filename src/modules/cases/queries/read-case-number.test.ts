import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isHouseError } from '#platform/errors';
import { LANGS } from '#platform/i18n';
import { readCaseAddress, readCaseNumber } from '../index.ts';

const hostile: readonly (readonly [string, string])[] = [
  ['', 'CASES_NUMBER_EMPTY'],
  ['7'.repeat(500), 'CASES_NUMBER_TOO_LONG'],
  ['7517-26-00-2/1\u0000', 'CASES_NUMBER_CONTROL_SIGNS'],
  ['7517-26-00-2/\u202e1', 'CASES_NUMBER_DIRECTION_SIGNS'],
  ['../../etc/passwd', 'CASES_NUMBER_PATH'],
  ['іс туралы', 'CASES_NUMBER_FORM'],
];

describe('a case number as people type it', () => {
  it('is brought to its one spelling', () => {
    assert.equal(readCaseNumber('№ 7599–22–00–2A / 1489'), '7599-22-00-2а/1489');
  });

  for (const [text, code] of hostile) {
    it(`is refused with a sentence of its own: ${code}`, () => {
      const thrown = caught(() => readCaseNumber(text));
      assert.ok(isHouseError(thrown, code));
      assert.equal(new Set(LANGS.map((lang) => thrown.say(lang))).size, 3);
    });
  }

  it('in an address may be spelled otherwise, and says so', () => {
    assert.equal(readCaseAddress('7517-26-00-2', '1234').isCanonical, true);
    assert.equal(readCaseAddress('7599-22-00-2A', '1489').isCanonical, false);
    assert.ok(
      isHouseError(
        caught(() => readCaseAddress('%E0%A4%A', '1')),
        'CASES_NUMBER_ENCODING',
      ),
    );
  });
});

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (thrown) {
    return thrown;
  }
}
