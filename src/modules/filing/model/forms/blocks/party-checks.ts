import { type Given, partiesOf, textOf } from '../answers.ts';
import type { Check } from '../form.ts';
import { civilNorm, houseRule } from '../norm.ts';
import { isNamed, type Party } from '../party.ts';

const content = civilNorm('148');
const bothSides = houseRule('nobody sues himself: the cases module refuses one person on both sides');
const register = houseRule('what a register said; the registry looks again');

const claimants = ({ answers }: Given): readonly Party[] => partiesOf(answers, 'claimant');
const respondents = ({ answers }: Given): readonly Party[] => partiesOf(answers, 'respondent');
const representatives = ({ answers }: Given): readonly Party[] => partiesOf(answers, 'representative');
const everybody = (given: Given): readonly Party[] => [
  ...claimants(given),
  ...respondents(given),
  ...representatives(given),
  ...partiesOf(given.answers, 'thirdParty'),
];

const shareNumber = (some: readonly Party[], others: readonly Party[]): boolean =>
  some.some(({ number }) => number !== undefined && others.some((other) => other.number === number));

const isFilerMissing = (parties: readonly Party[], { filerNumber }: Given): boolean =>
  filerNumber !== undefined && parties.length > 0 && !parties.some(({ number }) => number === filerNumber);

/** Rules about the parties of a claim. */
export const partyChecks: readonly Check[] = [
  {
    ...{ key: 'same-person-on-both-sides', weight: 'refuse', question: 'respondent', norm: bothSides },
    fails: (given) => shareNumber(claimants(given), respondents(given)),
    text: {
      kk: 'Талап қоюшы мен жауапкер — бір адам. Жауапкердің ЖСН/БСН-ін тексеріңіз.',
      ru: 'Истец и ответчик — одно лицо. Проверьте ИИН/БИН ответчика.',
      en: 'Claimant and respondent are the same. Check the IIN/BIN of the respondent.',
    },
  },
  {
    ...{ key: 'filer-is-no-claimant', weight: 'refuse', question: 'claimant', norm: content },
    fails: (given) => textOf(given.answers, 'filedBy') === 'self' && isFilerMissing(claimants(given), given),
    text: {
      kk: 'Талап қоюшылардың арасында Сіз жоқсыз. Нөмірді түзетіңіз немесе «Өкіл ретінде» дегенді таңдаңыз.',
      ru: 'Среди истцов вас нет. Исправьте номер или выберите «Как представитель».',
      en: 'You are not among the claimants. Mend the number, or choose “As a representative”.',
    },
  },
  {
    ...{ key: 'filer-is-no-representative', weight: 'refuse', question: 'representative', norm: content },
    fails: (given) =>
      textOf(given.answers, 'filedBy') === 'representative' && isFilerMissing(representatives(given), given),
    text: {
      kk: 'Арызды өкіл ретінде бересіз, бірақ өкілдердің арасында Сіз жоқсыз. Нөмірді түзетіңіз.',
      ru: 'Вы подаёте как представитель, но среди представителей вас нет. Исправьте номер.',
      en: 'You file as a representative, but you are not among the representatives. Mend the number.',
    },
  },
  {
    ...{ key: 'representative-is-claimant', weight: 'refuse', question: 'claimant', norm: content },
    fails: (given) => shareNumber(representatives(given), claimants(given)),
    text: {
      kk: 'Өкіл мен талап қоюшының нөмірі бірдей. Талап қоюшының ЖСН/БСН-ін жазыңыз.',
      ru: 'У представителя и истца один номер. Укажите ИИН/БИН истца.',
      en: 'Representative and claimant have the same number. Give the IIN/BIN of the claimant.',
    },
  },
  {
    ...{ key: 'representative-on-other-side', weight: 'refuse', question: 'representative', norm: bothSides },
    fails: (given) => shareNumber(representatives(given), respondents(given)),
    text: {
      kk: 'Талап қоюшының өкілі жауапкер бола алмайды.',
      ru: 'Представитель истца не может быть ответчиком.',
      en: 'The representative of the claimant cannot be the respondent.',
    },
  },
  {
    ...{ key: 'respondent-unnamed', weight: 'refuse', question: 'respondent', norm: content },
    fails: (given) => respondents(given).some((party) => !isNamed(party)),
    text: {
      kk: 'Жауапкер кім екені белгісіз. Атын немесе ЖСН/БСН-ін жазыңыз.',
      ru: 'Неясно, кто ответчик. Напишите имя или ИИН/БИН.',
      en: 'It is not clear who the respondent is. Give a name or an IIN/BIN.',
    },
  },
  {
    ...{ key: 'claimant-without-bank-details', weight: 'refuse', question: 'claimant', norm: content },
    fails: (given) => claimants(given).some(({ kind, bankDetails }) => kind === 'organisation' && !bankDetails),
    text: {
      kk: 'Ұйымның банк деректемелерін жазыңыз.',
      ru: 'Укажите банковские реквизиты организации.',
      en: 'Give the bank details of the organisation.',
    },
  },
  {
    ...{ key: 'claimant-without-birth-date', weight: 'refuse', question: 'claimant', norm: content },
    fails: (given) => claimants(given).some(({ kind, birthDate }) => kind === 'person' && !birthDate),
    text: {
      kk: 'Талап қоюшының туған күнін жазыңыз.',
      ru: 'Укажите дату рождения истца.',
      en: 'Give the date of birth of the claimant.',
    },
  },
  {
    ...{ key: 'respondent-number-unknown', weight: 'warn', question: 'respondent', norm: content },
    fails: (given) => respondents(given).some(({ number }) => number === undefined),
    text: {
      kk: 'Жауапкердің ЖСН/БСН-і белгісіз. Сот оны өзі іздейді, бұл уақыт алуы мүмкін.',
      ru: 'ИИН/БИН ответчика неизвестен. Суд будет искать его сам, это займёт время.',
      en: 'The IIN/BIN of the respondent is not known. The court will look for it, which takes time.',
    },
  },
  {
    ...{ key: 'respondent-address-unknown', weight: 'warn', question: 'respondent', norm: content },
    fails: (given) => respondents(given).some(({ register: word, address }) => word !== 'found' && !address),
    text: {
      kk: 'Жауапкердің мекенжайы белгісіз. Білсеңіз, жазыңыз.',
      ru: 'Адрес ответчика неизвестен. Если знаете, напишите.',
      en: 'The address of the respondent is not known. Give it if you can.',
    },
  },
  {
    ...{ key: 'register-silent', weight: 'warn', question: 'respondent', norm: register },
    fails: (given) => everybody(given).some(({ register: word }) => word === 'silent'),
    text: {
      kk: 'Мемлекеттік база жауап бермеді. Арызды бере аласыз: деректі сот тексереді.',
      ru: 'Государственная база не ответила. Подать можно: данные проверит суд.',
      en: 'The state register did not answer. You can file: the court will check the data.',
    },
  },
  {
    ...{ key: 'register-absent', weight: 'warn', question: 'respondent', norm: register },
    fails: (given) => everybody(given).some(({ register: word }) => word === 'absent'),
    text: {
      kk: 'Мемлекеттік базада мұндай ЖСН/БСН жоқ. Цифрларды тексеріңіз.',
      ru: 'В государственной базе нет такого ИИН/БИН. Проверьте цифры.',
      en: 'The state register has no such IIN/BIN. Check the digits.',
    },
  },
];
