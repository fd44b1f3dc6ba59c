import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import type { Answers, Given, GivenDocument } from './answers.ts';
import { checkForm, isComplete } from './check-form.ts';
import { holds } from './condition.ts';
import { defineForm } from './define-form.ts';
import { claimForm } from './definitions/claim.ts';
import { motionForm } from './definitions/motion.ts';
import { responseForm } from './definitions/response.ts';
import { fieldsOfForm, questionsOf } from './form.ts';
import { findForm, forms } from './forms.ts';
import type { Party } from './party.ts';
import { askedQuestions, firstUnanswered, questionAfter, taskProgress } from './progress.ts';

const on = Temporal.PlainDate.from('2026-11-23');
const claimant: Party = {
  ...{ key: 'p1', kind: 'person', number: '950101572046', register: 'found' },
  ...{ surname: 'Қасымова', givenName: 'Айгүл', birthDate: '2095-01-01', address: 'Демо қаласы' },
};
const respondent: Party = {
  key: 'p1',
  kind: 'organisation',
  number: '451240731046',
  register: 'found',
  shown: '«Дала» ЖШС',
};
const whole: Answers = {
  ...{ category: 'loan', language: 'kk', court: '7517', filedBy: 'self', claimant: [claimant] },
  ...{ respondent: [respondent], thirdParty: [], demands: 'Қарызды өндіру', hasPrice: 'yes', price: 100_000_000 },
  ...{ calculation: '1 000 000', alsoOther: [], circumstances: 'Берді, қайтармады', pretrial: 'not-required' },
  ...{ reconciliation: 'Қоңырау шалдым', needs: [], exemption: 'none' },
};
const evidence: GivenDocument = { id: 'a', kind: 'evidence', title: 'Шарт' };
const given = (answers: Answers = whole, documents: readonly GivenDocument[] = [evidence]): Given => ({
  ...{ answers, documents, on },
});
const without = (field: string): Answers =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field));
const states = (what: Given, form = claimForm) => new Map(checkForm(form, what).map(({ key, state }) => [key, state]));

describe('the forms', () => {
  it('are three, each found by its key', () => {
    assert.deepEqual(
      forms.map(({ key }) => key),
      ['claim', 'response', 'motion'],
    );
    assert.equal(findForm('claim'), claimForm);
    assert.equal(findForm('complaint'), undefined);
  });

  for (const form of forms) {
    it(`${form.key} says everything in three languages, none the copy of another`, () => {
      const texts = [form.title, form.purpose, ...form.tasks.map(({ title }) => title)];
      texts.push(...questionsOf(form).map(({ title }) => title), ...form.contents.map(({ text }) => text));
      texts.push(...form.checks.map(({ text }) => text), ...fieldsOfForm(form).map(({ label }) => label));
      for (const text of texts) {
        for (const lang of LANGS) assert.notEqual(text[lang].trim(), '');
        assert.notEqual(text.kk, text.ru);
      }
    });

    it(`${form.key} names the norm of everything it demands, and tells what was read from what was not`, () => {
      for (const { norm } of [...form.contents, ...form.checks]) {
        assert.notEqual(norm.source, '');
        if (norm.verified) assert.match(norm.cited, /^(CPC|TC) RK art\. \d/);
      }
    });

    it(`${form.key} prints every answer that the law demands`, () => {
      const printed = new Set(form.sections.flatMap(({ fields }) => fields));
      for (const { fields } of form.contents) for (const field of fields) assert.ok(printed.has(field), field);
    });
  }

  it('are refused at start when they name what is not asked', () => {
    const [task] = claimForm.tasks;
    assert.ok(task);
    const wrong = [
      { tasks: [task, task] },
      { sections: [{ heading: { kk: 'а', ru: 'б', en: 'c' }, fields: ['nothing'] }] },
      { contents: claimForm.contents.map((content) => ({ ...content, fields: ['nothing'] })) },
      { checks: claimForm.checks.map((check) => ({ ...check, question: 'nowhere' })) },
      { tasks: claimForm.tasks.map((one) => ({ ...one, questions: one.questions.toReversed() })) },
    ];
    for (const part of wrong) assert.throws(() => defineForm({ ...claimForm, ...part }), /form claim: /);
  });
});

describe('conditions', () => {
  it('hold by single and by many values, joined and denied', () => {
    const answers = { needs: ['ramp'], filedBy: 'self' };
    assert.equal(holds(undefined, answers), true);
    assert.equal(holds({ field: 'needs', is: 'ramp' }, answers), true);
    assert.equal(holds({ field: 'needs', is: 'interpreter' }, answers), false);
    assert.equal(holds({ field: 'filedBy', isNot: ['self'] }, answers), false);
    const both = [
      { field: 'needs', is: 'ramp' },
      { field: 'filedBy', is: 'representative' },
    ] as const;
    assert.equal(holds({ every: both }, answers), false);
    assert.equal(holds({ some: both }, answers), true);
  });
});

describe('a claim', () => {
  it('that is whole may be signed', () => {
    assert.deepEqual(
      [...states(given()).values()].filter((state) => state !== 'ok'),
      [],
    );
    assert.equal(isComplete(claimForm, given()), true);
  });

  for (const { key, fields, demandedIf } of claimForm.contents) {
    const [field] = fields;
    if (demandedIf || !field) continue;
    it(`is refused without what CPC RK art. 148 demands: ${key}`, () => {
      const empty = { ...whole, ...Object.fromEntries(fields.map((name) => [name, ''])) };
      assert.equal(states(given(empty)).get(key), 'refuse');
      assert.equal(isComplete(claimForm, given(without(field))), false);
    });
  }

  it('of a representative cites the law and shows the authority', () => {
    const represented = {
      ...whole,
      filedBy: 'representative',
      representative: [{ ...claimant, number: '950101672151' }],
    };
    assert.equal(states(given(represented)).get('law'), 'refuse');
    assert.equal(states(given(represented)).get('document:power_of_attorney'), 'refuse');
    const cited = { ...represented, law: 'АК 722-бап' };
    const authority = { id: 'b', kind: 'power_of_attorney', title: 'Сенімхат' };
    assert.equal(isComplete(claimForm, given(cited, [evidence, authority])), true);
  });

  it('without a price asks for no price', () => {
    const { price: _price, calculation: _calculation, ...rest } = whole;
    assert.equal(isComplete(claimForm, given({ ...rest, hasPrice: 'no' })), true);
    assert.equal(isComplete(claimForm, given(rest)), false);
  });

  it('against oneself is refused', () => {
    const self = { ...whole, respondent: [{ ...respondent, number: claimant.number }] };
    assert.equal(states(given(self)).get('same-person-on-both-sides'), 'refuse');
    assert.equal(states(given()).has('same-person-on-both-sides'), false);
    const helper = { ...whole, filedBy: 'representative', representative: [respondent] };
    assert.equal(states(given(helper)).get('representative-on-other-side'), 'refuse');
  });

  it('names its respondent: «білмеймін» about the number warns, nobody at all refuses', () => {
    const unknown = {
      ...whole,
      respondent: [{ key: 'p1', kind: 'person', register: 'not-asked', surname: 'Ахметов' }],
    };
    assert.equal(states(given(unknown as Answers)).get('respondent-number-unknown'), 'warn');
    assert.equal(states(given(unknown as Answers)).get('respondent-address-unknown'), 'warn');
    assert.equal(isComplete(claimForm, given(unknown as Answers)), true);
    const nobody = {
      ...whole,
      respondent: [{ key: 'p1', kind: 'person', register: 'silent', number: '950101672151' }],
    };
    assert.equal(states(given(nobody as Answers)).get('respondent-unnamed'), 'refuse');
    assert.equal(states(given(nobody as Answers)).get('register-silent'), 'warn');
    const absent = { ...whole, respondent: [{ ...respondent, register: 'absent' }] };
    assert.equal(states(given(absent as Answers)).get('register-absent'), 'warn');
  });

  it('of an organisation gives bank details, of a person the birth date', () => {
    const organisation = {
      ...whole,
      claimant: [{ ...respondent, key: 'p1', address: 'Демо', number: '451241731150' }],
    };
    assert.equal(states(given(organisation)).get('claimant-without-bank-details'), 'refuse');
    const { birthDate: _birthDate, ...ageless } = claimant;
    assert.equal(states(given({ ...whole, claimant: [ageless] })).get('claimant-without-birth-date'), 'refuse');
  });

  it('that skipped the pre-trial order, has no evidence or an odd price is warned of, and may be sent', () => {
    const odd = { ...whole, pretrial: 'not-kept', price: 99_999 };
    const found = states(given(odd, []));
    assert.deepEqual(
      ['pretrial-not-kept', 'no-evidence', 'price-is-small'].map((key) => found.get(key)),
      ['warn', 'warn', 'warn'],
    );
    assert.equal(states(given({ ...whole, price: 100_000 })).has('price-is-small'), false);
    assert.equal(isComplete(claimForm, given(odd, [])), true);
  });

  it('looked at before the edition that was read is held to nothing that was not read', () => {
    const early = { ...given({}), on: Temporal.PlainDate.from('2026-06-30') };
    assert.equal(
      checkForm(claimForm, early).some(({ norm }) => norm.verified),
      false,
    );
  });
});

describe('the wizard', () => {
  it('tells what nobody has looked at from what is not complete', () => {
    const [dispute] = claimForm.tasks;
    assert.ok(dispute);
    assert.equal(taskProgress(dispute, given({})), 'not-started');
    assert.equal(taskProgress(dispute, given({ category: 'loan' })), 'partial');
    assert.equal(taskProgress(dispute, given()), 'ready');
  });

  it('goes from page to page of a task, then back to the list', () => {
    assert.equal(questionAfter(claimForm, 'subject', given())?.id, 'court');
    assert.equal(questionAfter(claimForm, 'court', given()), undefined);
    assert.equal(questionAfter(claimForm, 'claimant', given())?.id, 'respondent');
    const represented = given({ ...whole, filedBy: 'representative' });
    assert.equal(questionAfter(claimForm, 'claimant', represented)?.id, 'representative');
    assert.equal(questionAfter(claimForm, 'elsewhere', given()), undefined);
  });

  it('goes on where the first answer lacks', () => {
    assert.equal(firstUnanswered(claimForm, given({}))?.id, 'subject');
    assert.equal(firstUnanswered(claimForm, given(without('demands')))?.id, 'demands');
    assert.equal(firstUnanswered(claimForm, given()), undefined);
  });

  it('asks a simple claim on ten pages and a motion on three', () => {
    assert.equal(askedQuestions(claimForm, given()).length, 10);
    assert.equal(askedQuestions(motionForm, given({})).length, 3);
  });

  it('asks a respondent who agrees for no objections', () => {
    const agreed = { case: '7517-26-00-2/1', attitude: 'agree', filedBy: 'self', needs: [] };
    assert.equal(
      askedQuestions(responseForm, given(agreed)).some(({ id }) => id === 'objections'),
      false,
    );
    assert.equal(states(given(agreed, []), responseForm).get('full-agreement'), 'warn');
    assert.equal(isComplete(responseForm, given(agreed, [])), true);
    const disputed = { ...agreed, attitude: 'partly' };
    assert.equal(states(given(disputed, []), responseForm).get('no-evidence'), 'warn');
    assert.equal(isComplete(responseForm, given(disputed, [])), false);
  });

  it('warns who asks to put a hearing off and proves no reason', () => {
    const postponed = { case: '7517-26-00-2/1', motionKind: 'postpone', grounds: 'Ауырып қалдым' };
    assert.equal(states(given(postponed, []), motionForm).get('postpone-without-proof'), 'warn');
    assert.equal(states(given(postponed), motionForm).has('postpone-without-proof'), false);
  });
});
