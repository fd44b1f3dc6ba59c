import type { ChoiceField, PartyField } from '../field.ts';
import type { Question } from '../form.ts';

export const filedByField: ChoiceField = {
  kind: 'choice',
  id: 'filedBy',
  label: { kk: 'Арызды кім береді?', ru: 'Кто подаёт?', en: 'Who is filing?' },
  options: [
    { value: 'self', label: { kk: 'Өз атымнан беремін', ru: 'От своего имени', en: 'In my own name' } },
    {
      value: 'representative',
      label: { kk: 'Өкіл ретінде беремін', ru: 'Как представитель', en: 'As a representative' },
      hint: {
        kk: 'Сенімхат немесе ордер тіркеу керек болады.',
        ru: 'Понадобится доверенность или ордер.',
        en: 'You will need a power of attorney or a warrant.',
      },
    },
  ],
};

export const claimantField: PartyField = {
  kind: 'party',
  id: 'claimant',
  role: 'claimant',
  most: 20,
  isFiler: true,
  isFilerIf: { field: 'filedBy', isNot: 'representative' },
  needs: ['number', 'birthDate', 'address', 'bankDetails'],
  label: { kk: 'Талап қоюшы', ru: 'Истец', en: 'Claimant' },
};

export const representativeQuestion: Question = {
  id: 'representative',
  title: { kk: 'Өкіл туралы дерек', ru: 'Кто представитель', en: 'The representative' },
  askedIf: { field: 'filedBy', is: 'representative' },
  fields: [
    {
      kind: 'party',
      id: 'representative',
      role: 'representative',
      most: 3,
      isFiler: true,
      needs: ['number', 'address'],
      label: { kk: 'Өкіл', ru: 'Представитель', en: 'Representative' },
    },
  ],
};

export const respondentField: PartyField = {
  kind: 'party',
  id: 'respondent',
  role: 'respondent',
  most: 20,
  needs: [],
  label: { kk: 'Жауапкер', ru: 'Ответчик', en: 'Respondent' },
  hint: {
    kk: 'ЖСН немесе БСН жазсаңыз, атын базадан аламыз. Білмесеңіз, «Білмеймін» дегенді белгілеңіз.',
    ru: 'Укажите ИИН или БИН, имя возьмём из базы. Если не знаете, отметьте «Не знаю».',
    en: 'Give the IIN or BIN and we take the name from the register. If you do not know it, tick “I do not know”.',
  },
};

export const thirdPartyField: PartyField = {
  kind: 'party',
  id: 'thirdParty',
  role: 'third_party',
  most: 20,
  isOptional: true,
  needs: [],
  label: { kk: 'Үшінші тұлға', ru: 'Третье лицо', en: 'Third party' },
  hint: {
    kk: 'Шешім құқығына әсер ететін басқа адам болса ғана қосыңыз.',
    ru: 'Добавьте, только если решение затронет права ещё кого-то.',
    en: 'Add one only if the decision touches the rights of somebody else.',
  },
};
