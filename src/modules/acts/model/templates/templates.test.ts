import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actKindKeys } from '../act-kinds.ts';
import { partNames } from '../parts.ts';
import type { DraftFacts } from './draft-facts.ts';
import { kazakhDraft } from './kazakh.ts';
import { russianDraft } from './russian.ts';
import { lengthForAct, quoted } from './said.ts';

const day = Temporal.PlainDate.from('2026-11-27');
const bare: DraftFacts = {
  ...{ kind: 'decision', day, courtName: 'Сынақ соты', judge: 'Сынақбаев Ә. М.', caseNumber: '7517-26-00-2/1' },
  ...{ category: 'қарыз', participants: [{ role: 'Талап қоюшы', name: 'Қасымова Айгүл' }], claim: undefined },
  ...{ responses: [], price: undefined, duty: undefined, ground: undefined, hearing: undefined, corrected: undefined },
  lengths: { response: '10 жұмыс күні', preparation: '20 жұмыс күні', complaint: '10 жұмыс күні', appeal: 'бір ай' },
};
const claim = {
  ...{ filedOn: day, demands: 'Қарызды өндіру', circumstances: 'Қарыз алды [қолхат].\n\n«Қайтарам» деді.' },
  ...{ calculation: 'Қарыз 1 000 000 теңге', law: '', reconciliation: 'Хат жаздым.' },
};
const whole: DraftFacts = {
  ...{ ...bare, claim, price: { tenge: 1_000_000, tiyn: 0 }, duty: { tenge: 10_000, tiyn: 50 } },
  responses: [{ filedOn: day, attitude: 'partly', objections: 'Жартысын қайтардым.' }],
};
const textOf = (parts: Readonly<Record<string, string>>): string => partNames.map((part) => parts[part]).join('\n');
const open = (parts: Readonly<Record<string, string>>): string[] => textOf(parts).match(/\[[^\]]+\]/g) ?? [];

describe('templates of acts', () => {
  it('say what claim and response say, and leave open what only the judge can write', () => {
    const parts = kazakhDraft(whole);
    assert.match(parts.descriptive, /Талап қоюшының талабы: «Қарызды өндіру»/);
    assert.match(parts.descriptive, /уәжі: «Қарыз алды \(қолхат\)\.\n„Қайтарам“ деді\.»/);
    assert.match(parts.descriptive, /ішінара келіседі\. «Жартысын қайтардым\.»/);
    assert.match(parts.descriptive, /1\u00a0000\u00a0000 \(бір миллион\) теңге/);
    assert.match(parts.descriptive, /10\u00a0000 \(он мың\) теңге 50 тиын/);
    assert.deepEqual(open(parts), [
      '[мән-жайлар]',
      '[дәлелдемелер және олардың бағасы]',
      '[баптар]',
      '[қанағаттандырылсын / ішінара қанағаттандырылсын / қанағаттандырудан бас тартылсын]',
    ]);
    assert.match(russianDraft(whole).descriptive, /с иском согласен частично\. «Жартысын қайтардым\.»/);
    assert.match(russianDraft({ ...whole, responses: [] }).descriptive, /Ответчик отзыва не представил/);
  });

  it('without a claim leave the sums and the words of the parties open', () => {
    for (const draft of [kazakhDraft, russianDraft]) assert.ok(open(draft(bare)).length > open(draft(whole)).length);
    assert.ok(open(kazakhDraft(bare)).includes('[сома]'));
  });

  it('of a claim without a price order a deed, not a sum; who is exempt paid nothing', () => {
    const deed = { ...whole, price: null, duty: null };
    assert.match(kazakhDraft(deed).operative, /Жауапкер міндеттелсін: \[не істеуге\]/);
    assert.match(kazakhDraft(deed).descriptive, /бағалауға жатпайды\.\nТөленген мемлекеттік баж: баждан босатылған/);
    assert.match(russianDraft(deed).operative, /Обязать ответчика: \[что сделать\]/);
  });

  it('name lengths of terms as the rows of law have them, and every kind has both languages', () => {
    assert.match(kazakhDraft({ ...whole, kind: 'acceptance' }).operative, /алған күннен бастап 10 жұмыс күні/);
    assert.match(kazakhDraft(whole).operative, /бастап бір ай ішінде осы сот арқылы/);
    for (const kind of actKindKeys) {
      assert.match(kazakhDraft({ ...whole, kind }).operative, /^(?:ҰЙҒАРДЫ|ШЕШТІ):$/m);
      assert.match(russianDraft({ ...whole, kind }).operative, /^(?:ОПРЕДЕЛИЛ|РЕШИЛ):$/m);
    }
    assert.equal(lengthForAct({ amount: 10, unit: 'working_day' }, 'ru'), '10 рабочих дней');
    assert.equal(lengthForAct({ amount: 1, unit: 'month' }, 'ru'), 'одного месяца');
    assert.equal(lengthForAct({ amount: 1, unit: 'month' }, 'kk'), 'бір ай');
    assert.equal(lengthForAct({ amount: 21, unit: 'calendar_day' }, 'ru'), '21 дня');
  });

  it('end no Russian date with two full stops', () => {
    for (const kind of actKindKeys) assert.doesNotMatch(textOf(russianDraft({ ...whole, kind })), /\.\./, kind);
  });

  it('keep a quotation whole', () => {
    assert.equal(quoted('а [б] «в»\n\n\nг'), '«а (б) „в“\nг»');
  });
});
