import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames, type PersonName, parseNamePart, parsePersonName } from './person-name.ts';
import {
  initialsAndSurname,
  initialsAndSurnameIn,
  maskName,
  surnameAndInitials,
  surnameAndInitialsIn,
} from './public-name.ts';

const part = (text: string) => {
  const reading = parseNamePart(text);
  return reading.ok ? reading.value : reading.refusal;
};
const name = (surname: string, givenName: string, patronymic: string | null = null): PersonName => ({
  surname,
  givenName,
  patronymic,
});

test('a name in capitals or in small letters gets proper case', () => {
  assert.equal(part('ҚАСЫМОВА'), 'Қасымова');
  assert.equal(part('қасымова'), 'Қасымова');
  assert.equal(part('АХМЕТОВА-СӘРСЕНОВА'), 'Ахметова-Сәрсенова');
  assert.equal(part("Д'АРТАНЬЯН"), 'Д’Артаньян');
  assert.equal(part('СЕРІК ҚЫЗЫ'), 'Серік қызы');
  assert.equal(part('ГАСАН ОГЛЫ'), 'Гасан оглы');
});

test('a name with capitals of its own is left as it is', () => {
  assert.equal(part('МакДональд'), 'МакДональд');
  assert.equal(part('фон Браун'), 'фон Браун');
});

test('spaces, dashes, invisible marks and look-alikes are put in order', () => {
  assert.equal(part('  Ахметова \u2013 Ли\u00AD '), 'Ахметова-Ли');
  assert.equal(part('Kасымова'), 'Касымова');
  assert.equal(part('Али\u00A0\u00A0Хан'), 'Али Хан');
});

test('what is no name is refused', () => {
  assert.equal(part(' '), 'IDENTITY_NAME_EMPTY');
  assert.equal(part('-'), 'IDENTITY_NAME_NOT_LETTERS');
  assert.equal(part('Касымова1'), 'IDENTITY_NAME_NOT_LETTERS');
  assert.equal(part('<b>Касымова</b>'), 'IDENTITY_NAME_NOT_LETTERS');
  assert.equal(part('Касымова\u0000'), 'IDENTITY_NAME_NOT_LETTERS');
  assert.equal(part('а'.repeat(100)).length, 100);
  assert.equal(part('а'.repeat(101)), 'IDENTITY_NAME_TOO_LONG');
  assert.equal(part(' '.repeat(401)), 'IDENTITY_NAME_TOO_LONG');
});

test('the patronymic may be missing, and so may the surname, but not all', () => {
  assert.deepEqual(parsePersonName({ surname: 'Ли', givenName: 'Анна', patronymic: ' ' }), {
    ok: true,
    value: name('Ли', 'Анна'),
  });
  assert.equal(parsePersonName({ surname: '', givenName: 'Айдос', patronymic: '' }).ok, true);
  assert.deepEqual(parsePersonName({ surname: '', givenName: '', patronymic: 'Серікқызы' }), {
    ok: false,
    refusal: 'IDENTITY_NAME_EMPTY',
    part: 'surname',
  });
});

test('the field that is wrong is named', () => {
  assert.deepEqual(parsePersonName({ surname: 'Ли', givenName: '4нна', patronymic: '' }), {
    ok: false,
    refusal: 'IDENTITY_NAME_NOT_LETTERS',
    part: 'givenName',
  });
});

test('lists show surname and initials', () => {
  assert.equal(surnameAndInitials(name('Қасымова', 'Айгүл', 'Серікқызы')), 'Қасымова А. С.');
  assert.equal(surnameAndInitials(name('Ли', 'Анна')), 'Ли А.');
  assert.equal(surnameAndInitials(name('Ахметова-Сәрсенова', 'Айгүл', 'Серік қызы')), 'Ахметова-Сәрсенова А. С.');
  assert.equal(surnameAndInitials(name('Мамедов', 'Али', 'Гасан оглы')), 'Мамедов А. Г.');
  assert.equal(surnameAndInitials(name('Ким', 'Анна-Мария', null)), 'Ким А.-М.');
  assert.equal(surnameAndInitials(name('Шах', 'Али Хан')), 'Шах А. Х.');
});

test('a person without surname is shown by the given name', () => {
  assert.equal(surnameAndInitials(name('', 'Айдос', 'Серікұлы')), 'Айдос С.');
  assert.equal(initialsAndSurname(name('', 'Айдос')), 'Айдос');
});

test('running text shows initials and surname', () => {
  assert.equal(initialsAndSurname(name('Сәрсенов', 'Асқар', 'Қанатұлы')), 'А. Қ. Сәрсенов');
});

test('English pages show Latin letters, with initials of two letters where the sound has two', () => {
  assert.equal(surnameAndInitialsIn('en', name('Жүнісова', 'Шолпан', 'Ержанқызы')), 'Zhunisova Sh. Ye.');
  assert.equal(initialsAndSurnameIn('en', name('Smith', 'John')), 'J. Smith');
  assert.equal(surnameAndInitialsIn('kk', name('Жүнісова', 'Шолпан')), 'Жүнісова Ш.');
  assert.equal(initialsAndSurnameIn('ru', name('Жүнісова', 'Шолпан')), 'Ш. Жүнісова');
});

test('a mask tells first letters and nothing of the length', () => {
  assert.equal(maskName(name('Қасымова', 'Айгүл', 'Серікқызы')), 'Қ••• А•••');
  assert.equal(maskName(name('Ли', 'Ян')), 'Л••• Я•••');
  assert.equal(maskName(name('', 'Айдос')), 'А•••');
});

test('names that differ in Kazakh letters only are one name', () => {
  assert.equal(compareNames(name('Қасымова', 'Айгүл'), name('КАСЫМОВА', 'Айгул')), 'same');
  assert.equal(compareNames(name('Қасымова', 'Айгүл', 'Серікқызы'), name('Қасымова', 'Айгүл', 'Серік қызы')), 'same');
  assert.equal(compareNames(name('Қасымова', 'Айгүл', 'Серікқызы'), name('Қасымова', 'Айгүл')), 'same');
  assert.equal(
    compareNames(name('Қасымова', 'Айгүл', 'Серікқызы'), name('Қасымова', 'Айгүл', 'Сериковна')),
    'patronymic_differs',
  );
  assert.equal(compareNames(name('Қасымова', 'Айгүл'), name('Қасымов', 'Айгүл')), 'different');
});
