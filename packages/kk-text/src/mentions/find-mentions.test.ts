import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findMentions, type NamedPerson } from '../index.ts';

const man: NamedPerson = { surname: 'Ахметов', givenName: 'Данияр', patronymic: 'Серікұлы' };
const woman: NamedPerson = { surname: 'Қасымова', givenName: 'Әлия', patronymic: 'Маратқызы' };

const found = (text: string, person: NamedPerson): string[] =>
  findMentions(text, person).map(({ start, end }) => text.slice(start, end));
const ending = (text: string, person: NamedPerson): string | undefined => findMentions(text, person)[0]?.ending;

describe('a person in a text', () => {
  it('is found in every Kazakh case, plural and possession', () => {
    const forms = 'Ахметов Ахметовтің Ахметовке Ахметовті Ахметовте Ахметовтен Ахметовпен Ахметовтер Ахметовтердің';
    assert.deepEqual(
      forms.split(' ').flatMap((form) => found(`Сот ${form} сөзін тыңдады`, man)),
      forms.split(' '),
    );
    const hers = 'Қасымова Қасымованың Қасымоваға Қасымованы Қасымовада Қасымовадан Қасымовамен Қасымовалар';
    assert.deepEqual(
      hers.split(' ').flatMap((form) => found(`сот ${form} туралы`, woman)),
      hers.split(' '),
    );
  });

  it('is found in every Russian case', () => {
    const his = 'Ахметов Ахметова Ахметову Ахметовым Ахметове Ахметовы Ахметовых Ахметовым';
    assert.deepEqual(
      his.split(' ').flatMap((form) => found(`суд выслушал ${form} и постановил`, man)),
      his.split(' '),
    );
    const hers = 'Касымова Касымовой Касымову Касымовою Касымовых';
    assert.deepEqual(
      hers.split(' ').flatMap((form) => found(`истец ${form} пояснила`, woman)),
      hers.split(' '),
    );
    const polish: NamedPerson = { surname: 'Ковальский', givenName: 'Андрей' };
    for (const form of ['Ковальский', 'Ковальского', 'Ковальскому', 'Ковальским', 'Ковальском', 'Андрея', 'Андрею'])
      assert.deepEqual(found(`ответчик ${form} не явился`, polish), [form]);
    const soft: NamedPerson = { surname: 'Коваль', givenName: 'Игорь' };
    for (const form of ['Коваля', 'Ковалю', 'Ковалем', 'Игорем', 'Игоря'])
      assert.deepEqual(found(`с ${form} взыскано`, soft), [form]);
  });

  it('tells the Kazakh ending that the sentence needs', () => {
    assert.equal(ending('Ахметовтің талабы', man), 'тің');
    assert.equal(ending('Қасымоваға берілсін', woman), 'ға');
    assert.equal(ending('Ахметов Данияр Серікұлының өтініші', man), 'ның');
    assert.equal(ending('истец Ахметова', man), 'а');
    assert.equal(ending('истцу Ахметову', man), '');
    assert.equal(ending('Ахметов келді', man), '');
  });

  it('is one mention with its given names and initials', () => {
    for (const text of [
      'Ахметов Данияр Серікұлы',
      'Данияр Ахметов',
      'Ахметов Д.С.',
      'Ахметов Д. С.',
      'Ахметов Д.',
      'Д.С. Ахметов',
      'Д. Ахметовтің',
      'Ахметова Данияра Серікұлы',
    ])
      assert.deepEqual(found(`Талап қоюшы ${text} мен жауапкер`, man), [text]);
  });

  it('leaves the initials of a neighbour alone', () => {
    assert.deepEqual(found('Ахметов Б. Сәрсеновті көрді', man), ['Ахметов']);
  });

  it('is found however it is typed', () => {
    assert.deepEqual(found('Kасымова Әлия', woman), ['Kасымова Әлия']);
    assert.deepEqual(found('КАСЫМОВА А.М.', woman), ['КАСЫМОВА А.М.']);
    assert.deepEqual(found('Алии Касымовой', woman), ['Алии Касымовой']);
    assert.deepEqual(found('Қасымова\u00a0Ә.', woman), ['Қасымова\u00a0Ә.']);
  });

  it('is found in the spelling of the other language: patronymics, ь, йі', () => {
    const gulnar: NamedPerson = { surname: 'Сейітқали', givenName: 'Гүлнар', patronymic: 'Серікқызы' };
    for (const form of ['Сейткали Гульнар Сериковна', 'Сейткали Гульнары Сериковны', 'Гүлнар Серікқызы'])
      assert.deepEqual(found(`истец ${form} пояснила`, gulnar), [form]);
    const register: NamedPerson = { surname: 'Жумагулов', givenName: 'Айгуль', patronymic: 'Болатовна' };
    for (const form of ['Жұмағұлов Айгүл Болатқызы', 'Джумагуловым', 'Айгулью Болатовной', 'Болатқызының'])
      assert.deepEqual(found(`сот ${form} туралы`, register), [form]);
    assert.equal(ending('Сейткалиге берілсін', gulnar), 'ге');
    assert.deepEqual(found('Сериков пен Болатова, Гүлдер, Сейтек', gulnar), []);
  });

  it('with a double surname is found whole and by each part', () => {
    const double: NamedPerson = { surname: 'Ахметова-Ким', givenName: 'Дана' };
    assert.deepEqual(found('Ахметова-Ким Дана, Ахметовой, Ким', double), ['Ахметова-Ким Дана', 'Ахметовой', 'Ким']);
  });

  it('is no other word with the same beginning, and no word with a small letter', () => {
    assert.deepEqual(found('Ахметовская көшесі, ахметов, Ахметжан', man), []);
    assert.deepEqual(found('Данияровтар ауылы', { surname: 'Сапаров', givenName: 'Данияр' }), []);
    assert.deepEqual(found('Ереже, Ерлан, Ер', { surname: 'Ер' }), ['Ер']);
    assert.deepEqual(found('', man), []);
    assert.deepEqual(found('Сот', { surname: '', givenName: '' }), []);
  });
});
