import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ActKindKey, actKindOn, kindsFor } from './act-kinds.ts';
import { actNumber, actSlug, newCode, readActNumber, readCode, spacedCode } from './act-number.ts';
import { type CheckedAct, checklistOf, isReadyToSign } from './checklist.ts';
import { groundsFor } from './grounds.ts';

const day = Temporal.PlainDate.from('2026-11-27');
const kind = (key: ActKindKey) => {
  const found = actKindOn(key, day);
  assert.ok(found);
  return found;
};
const act = (changes: Partial<CheckedAct> = {}): CheckedAct => ({
  ...{ kind: kind('acceptance'), language: 'kk', caseLanguage: 'kk', ground: null },
  ...{ judgeSurname: 'Сынақбаев', caseNumber: '7517-26-00-2/1', parties: ['Қасымова', '«Дала» ЖШС'] },
  parts: {
    introductory: 'Судья: Сынақбаев Ә. М.\nІс № 7517-26-00-2/1\nТалап қоюшы: ҚАСЫМОВА\nЖауапкер: «Дала» ЖШС',
    descriptive: 'Талап қою бағасы: 250\u00a0000 (екі жүз елу мың) теңге.',
    reasoning: 'Негіз жоқ.',
    operative: 'Сот\n\nҰЙҒАРДЫ:\n\nТілі: қазақ тілі. Жеке шағым берілмейді.',
  },
  ...changes,
});
const failed = (changes: Partial<CheckedAct> = {}): string[] =>
  checklistOf(act(changes)).flatMap(({ key, isMet }) => (isMet ? [] : [key]));
const withPart = (part: keyof CheckedAct['parts'], text: string) => failed({ parts: { ...act().parts, [part]: text } });

describe('the checklist before signing', () => {
  it('is met by a whole act', () => {
    assert.deepEqual(failed(), []);
    assert.ok(isReadyToSign(checklistOf(act())));
  });

  it('finds what is missing, line by line', () => {
    assert.deepEqual(withPart('reasoning', ' '), ['parts_written']);
    assert.deepEqual(withPart('reasoning', 'Уәж: [уәж]'), ['nothing_left_open']);
    assert.deepEqual(withPart('introductory', 'Іс № 7517-26-00-2/1 Қасымова «Дала» ЖШС'), ['judge_named']);
    assert.deepEqual(withPart('introductory', 'Сынақбаев Қасымова «Дала» ЖШС'), ['case_named']);
    assert.deepEqual(withPart('introductory', 'Сынақбаев 7517-26-00-2/1 Қасымова'), ['parties_named']);
    assert.deepEqual(withPart('operative', 'ҰЙҒАРДЫ: бір жолда. қазақ тілі, шағым'), ['operative_rules']);
    assert.deepEqual(withPart('operative', 'ҰЙҒАРДЫ:\nшағым'), ['language_named']);
    assert.deepEqual(withPart('operative', 'ҰЙҒАРДЫ:\nқазақ тілі'), ['complaint_explained']);
    assert.deepEqual(failed({ caseLanguage: 'ru' }), ['language_of_case']);
    assert.deepEqual(failed({ kind: kind('return') }), ['ground_named']);
  });

  it('reads sums: digits and words agree in any case', () => {
    assert.deepEqual(withPart('descriptive', '250 000 (екі жүз мың) теңге'), ['sums_agree']);
    const russian = (sum: string) =>
      failed({ language: 'ru', parts: { ...act().parts, descriptive: sum } }).includes('sums_agree');
    assert.equal(russian('в размере 21 000 (двадцати одной тысячи) тенге'), false);
    assert.equal(russian('взыскать 1 000 (одну тысячу) тенге 50 тиынов'), false);
    assert.equal(russian('сумма 2 000 (две тысячи) тенге'), false);
    assert.equal(russian('сумма 2 000 (три тысячи) тенге'), true);
  });
});

describe('kinds and grounds of acts', () => {
  it('follow the stage of a civil case', () => {
    const keys = (stage: Parameters<typeof kindsFor>[1]) => kindsFor('civil', stage, day).map(({ key }) => key);
    assert.deepEqual(keys('registered'), ['acceptance', 'return', 'refusal']);
    assert.ok(keys('examination').includes('decision'));
    assert.equal(keys('accepted').includes('decision'), false);
    assert.deepEqual(kindsFor('criminal', 'registered', day), []);
    assert.equal(actKindOn('decision', Temporal.PlainDate.from('2025-12-31')), undefined);
  });

  it('offer the grounds of art. 151 for a refusal and of art. 152 for a return, and leave no claim without motion', () => {
    assert.equal(groundsFor('refusal', day).length, 4);
    assert.equal(groundsFor('return', day).length, 10);
    assert.deepEqual(groundsFor('decision', day), []);
    assert.deepEqual(groundsFor('return', Temporal.PlainDate.from('2025-01-01')), []);
  });
});

describe('number and code of an act', () => {
  it('number and address are of one shape, also for repeated and appellate numbers', () => {
    assert.equal(actNumber('7517-26-00-2/1234', 3), '7517-26-00-2/1234/3');
    assert.equal(actSlug('7517-26-00-2/1234/3'), '7517-26-00-2-1234-3');
    assert.equal(actSlug('6003-25-00-4к/1454(2)/1'), '6003-25-00-4к-1454_2-1');
    assert.equal(readActNumber(' № 7517–26–00–2 / 1234 / 3'), '7517-26-00-2/1234/3');
    assert.equal(readActNumber('7517-26-00-2/1234'), undefined);
  });

  it('a code is read as it is printed, in small letters, and on a Cyrillic keyboard', () => {
    let next = 0;
    const code = newCode((below) => (next = (next + 7) % below));
    assert.equal(code.length, 12);
    assert.equal(readCode(spacedCode(code)), code);
    assert.equal(readCode(code.toLowerCase()), code);
    assert.equal(readCode('АВСЕ НКМР ТХУ2'), 'ABCEHKMPTXY2');
    assert.equal(readCode('0000 0000 0000'), undefined);
    assert.equal(readCode('short'), undefined);
  });
});
