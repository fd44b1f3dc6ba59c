import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoBin, demoIin, seeded } from '#modules/identity';
import { noParts } from '../parts.ts';
import { plainText, publicPartsOf, withoutOverlaps } from './marks.ts';
import { hiddenPersons, marksByHand, namedPersons, proposeMarks } from './propose.ts';

const participants = [
  { role: 'claimant', name: { kind: 'person', surname: 'Ахметов', givenName: 'Данияр', patronymic: 'Серікұлы' } },
  { role: 'respondent', name: { kind: 'person', surname: 'Ахметова', givenName: 'Роза' } },
  { role: 'advocate', name: { kind: 'person', surname: 'Жүнісов', givenName: 'Ерлан' } },
  { role: 'third_party', name: { kind: 'organisation', kk: '«Дала» ЖШС', ru: 'ТОО «Дала»' } },
] as const;
const persons = hiddenPersons(participants);

const hidden = (text: string, language: 'kk' | 'ru' = 'kk'): string => {
  const parts = { ...noParts, descriptive: text };
  const named = namedPersons(participants);
  return plainText(publicPartsOf(parts, proposeMarks(parts, language, persons, named)).descriptive);
};

describe('the public version', () => {
  it('gives persons letters, two of one letter two of them, and leaves advocates and organisations', () => {
    assert.deepEqual(
      persons.map(({ shown }) => shown),
      ['А.', 'А2.'],
    );
    assert.equal(hidden('Адвокат Жүнісов Ерлан және «Дала» ЖШС'), 'Адвокат Жүнісов Ерлан және «Дала» ЖШС');
  });

  it('hides witnesses, whom no list of the case names, and nobody of the court', () => {
    assert.equal(hidden('Куә Төлеген Самат Қуатұлы айтты'), 'Куә [аты-жөні] айтты');
    assert.equal(hidden('свидетель Степанов П. А. показал', 'ru'), 'свидетель [имя] показал');
    assert.equal(hidden('свидетель Ахметов Д. С. показал', 'ru'), 'свидетель А. показал', 'a party keeps its letter');
  });

  it('keeps a Kazakh sentence whole and a Russian one bare', () => {
    assert.equal(hidden('Данияр Ахметовтің талабы орынды'), 'А.-тің талабы орынды');
    assert.equal(hidden('взыскать с Ахметова Д.С. долг', 'ru'), 'взыскать с А. долг');
  });

  it('hides IIN by the check digit, keeps BIN, and hides what is called an IIN whatever its digits', () => {
    const iin = demoIin(seeded(7), 'female');
    assert.equal(hidden(`азамат ${iin} болды`), 'азамат [ЖСН] болды');
    assert.equal(hidden(`гражданин ${iin.slice(0, 6)} ${iin.slice(6)}`, 'ru'), 'гражданин [ИИН]');
    assert.equal(hidden('ЖСН: 123456789012.'), 'ЖСН: [ЖСН].');
    const bin = demoBin(seeded(7));
    assert.equal(hidden(`БСН ${bin}`), `БСН ${bin}`);
    assert.equal(hidden('шот 990101300128 емес'), 'шот 990101300128 емес');
  });

  it('hides phones, accounts, plates, e-mails and numbers of documents', () => {
    assert.equal(hidden('тел. +7 701 123 45 67, 8(727)123-45-67'), 'тел. [телефон], [телефон]');
    assert.equal(hidden('KZ86125KZT5004100100 шоты, KZ86 125K ZT50 0410 0100'), '[шот нөмірі] шоты, [шот нөмірі]');
    assert.equal(
      hidden('Тойота 123ABC02, 777 АВС 01, A123BCD'),
      'Тойота [көлік нөмірі], [көлік нөмірі], [көлік нөмірі]',
    );
    assert.equal(hidden('aigul.s@mail.example хаты'), '[электрондық пошта] хаты');
    assert.equal(
      hidden('удостоверение личности № 012345678 выдано', 'ru'),
      'удостоверение личности № [номер документа] выдано',
    );
    assert.equal(hidden('Жеке куәлігі № 012345678'), 'Жеке куәлігі № [құжат нөмірі]');
  });

  it('hides addresses and birth dates, not every street or date', () => {
    assert.equal(hidden('Абай даңғылы, 10-үй, 5-пәтерде тұрады'), '[мекенжай] тұрады');
    assert.equal(hidden('проживает: ул. Толе би, д. 12, кв. 7.', 'ru'), 'проживает: [адрес].');
    assert.equal(
      hidden('06.05.1990 жылы туған, 2026 жылғы 1 қаңтарда'),
      '[туған күні] жылы туған, 2026 жылғы 1 қаңтарда',
    );
    assert.equal(
      hidden('дата рождения: 6 мая 1990, договор от 7 мая 2025', 'ru'),
      'дата рождения: [дата рождения], договор от 7 мая 2025',
    );
    assert.equal(hidden('Абай көшесінде болды'), 'Абай көшесінде болды');
  });

  it('never changes the number of the case, sums and articles', () => {
    const text = 'Іс № 7517-26-00-2/1234. 250 000 (екі жүз елу мың) теңге, 403-бап, 2026 жылғы 27 қараша';
    assert.equal(hidden(text), text);
  });

  it('keeps judge and secretary by name who have the surname of a party, in any form of the name', () => {
    const staff = [
      { surname: 'Ахметова', givenName: 'Гүлнар', patronymic: 'Тасболатқызы' },
      { surname: 'Ахметов', givenName: 'Болат' },
    ];
    const shown = (text: string, language: 'kk' | 'ru' = 'kk'): string => {
      const parts = { ...noParts, introductory: text };
      return plainText(publicPartsOf(parts, proposeMarks(parts, language, persons, staff)).introductory);
    };
    const kept = [
      'Судья: Ахметова Г. Т.',
      'судья Г.Т. Ахметованың ұйғарымы',
      'Ахметова Гүлнар Тасболатқызы',
      'хатшы Ахметов Б.',
      'судья Ахметова қарап',
      'Ахметованың төрағалық етуімен',
    ];
    for (const text of kept) assert.equal(shown(text), text);
    const inRussian = ['в составе судьи Ахметовой Г.Т.', 'под председательством Ахметовой', 'секретаря Ахметова Б.'];
    for (const text of inRussian) assert.equal(shown(text, 'ru'), text);
    assert.equal(shown('Судья: Ахметова Г. Т.\nЖауапкер: Ахметова Роза'), 'Судья: Ахметова Г. Т.\nЖауапкер: А2.');
    assert.equal(shown('Ахметов Д. С. мен Ахметова Р. келді'), 'А. мен А2. келді');
    assert.equal(shown('Ахметова қарызды қайтармады'), 'А2. қарызды қайтармады', 'a bare surname is the party');
  });

  it('leaves a bare surname beside an office to the reviewer, who sees it unticked', () => {
    const parts = { ...noParts, introductory: 'судья Ахметова қарап' };
    const marks = proposeMarks(parts, 'kk', persons, [{ surname: 'Ахметова', givenName: 'Гүлнар' }]);
    assert.deepEqual(
      marks.map(({ isAccepted }) => isAccepted),
      [false],
    );
    const same = [{ surname: 'Ахметова', givenName: 'Роза' }];
    const namesakes = { ...noParts, introductory: 'Ахметова Роза мен судья Ахметова Роза' };
    const [party, judge] = proposeMarks(namesakes, 'kk', persons, same);
    assert.deepEqual([party?.isAccepted, judge?.isAccepted], [true, false], 'a namesake of the party is not sure');
  });

  it('leaves what a reviewer undid and hides what a reviewer found', () => {
    const parts = { ...noParts, reasoning: 'Әділет министрлігі. Марс атты ит. Марс' };
    const marks = marksByHand(parts, 'Марс', 'kk');
    assert.equal(
      plainText(publicPartsOf(parts, marks).reasoning),
      'Әділет министрлігі. [жасырылды] атты ит. [жасырылды]',
    );
    const undone = marks.map((mark, index) => ({ ...mark, isAccepted: index > 0 }));
    assert.equal(plainText(publicPartsOf(parts, undone).reasoning), 'Әділет министрлігі. Марс атты ит. [жасырылды]');
    assert.deepEqual(marksByHand(parts, 'М', 'kk'), []);
  });

  it('lets nothing show through where two marks overlap', () => {
    const mark = { part: 'operative', kind: 'by_hand', shown: '[жасырылды]', ending: '', isAccepted: true } as const;
    const kept = withoutOverlaps([
      { ...mark, start: 0, end: 5 },
      { ...mark, start: 3, end: 12 },
    ]);
    assert.deepEqual(
      kept.map(({ start, end }) => [start, end]),
      [[3, 12]],
    );
  });
});
