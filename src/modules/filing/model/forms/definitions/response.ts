// CPC RK art. 166
import { textOf } from '../answers.ts';
import { documentsHint, evidence, otherDocument, powerOfAttorney } from '../blocks/documents.ts';
import { needsQuestion } from '../blocks/needs.ts';
import { filedByField } from '../blocks/parties.ts';
import { defineForm } from '../define-form.ts';
import { civilNorm, houseRule } from '../norm.ts';

const norm = civilNorm('166');
const isDisputed = { field: 'attitude', is: ['disagree', 'partly'] } as const;

/** «Пікір»: what the respondent says to the claim. */
export const responseForm = defineForm({
  key: 'response',
  title: { kk: 'Пікір', ru: 'Отзыв', en: 'Response' },
  purpose: {
    kk: 'Сізге қойылған талапқа жауап беріңіз.',
    ru: 'Ответьте на иск, который предъявлен вам.',
    en: 'Answer a claim that was brought against you.',
  },
  leadsTo: 'joins-case',
  documentKind: 'response',
  duty: null,
  minutes: 10,
  norm,
  start: [],
  tasks: [
    {
      id: 'case',
      title: { kk: 'Іс туралы', ru: 'О деле', en: 'About the case' },
      questions: [
        {
          id: 'case',
          title: { kk: 'Қай іс бойынша?', ru: 'По какому делу?', en: 'Which case?' },
          fields: [{ kind: 'case', id: 'case', label: { kk: 'Іс нөмірі', ru: 'Номер дела', en: 'Case number' } }],
        },
      ],
    },
    {
      id: 'answer',
      title: { kk: 'Жауабыңыз', ru: 'Ваш ответ', en: 'Your answer' },
      questions: [
        {
          id: 'attitude',
          title: { kk: 'Талаппен келісесіз бе?', ru: 'Вы согласны с иском?', en: 'Do you agree with the claim?' },
          fields: [
            {
              kind: 'choice',
              id: 'attitude',
              label: { kk: 'Көзқарасыңыз', ru: 'Ваша позиция', en: 'Your position' },
              options: [
                { value: 'disagree', label: { kk: 'Келіспеймін', ru: 'Не согласен', en: 'I disagree' } },
                { value: 'partly', label: { kk: 'Ішінара келісемін', ru: 'Согласен частично', en: 'I agree in part' } },
                {
                  value: 'agree',
                  label: { kk: 'Келісемін', ru: 'Согласен', en: 'I agree' },
                  hint: {
                    kk: 'Сот талапты толық қанағаттандыруы мүмкін.',
                    ru: 'Суд может удовлетворить иск полностью.',
                    en: 'The court may grant the whole claim.',
                  },
                },
              ],
            },
          ],
        },
        {
          id: 'objections',
          title: { kk: 'Неге келіспейсіз?', ru: 'С чем вы не согласны?', en: 'What do you disagree with?' },
          askedIf: isDisputed,
          fields: [
            {
              kind: 'text',
              id: 'objections',
              most: 20_000,
              lines: 10,
              label: { kk: 'Қарсылығыңыз', ru: 'Ваши возражения', en: 'Your objections' },
              hint: {
                kk: 'Қай талапқа қарсы екеніңізді және оны не дәлелдейтінін жазыңыз.',
                ru: 'Напишите, против чего вы возражаете и чем это подтверждается.',
                en: 'Say what you object to and what proves it.',
              },
            },
            {
              kind: 'yes-no',
              id: 'wantsSettlement',
              hasUnknown: true,
              label: { kk: 'Татуласуға дайынсыз ба?', ru: 'Готовы ли вы примириться?', en: 'Would you settle?' },
            },
          ],
        },
        {
          id: 'signer',
          title: { kk: 'Пікірді кім береді?', ru: 'Кто подаёт отзыв?', en: 'Who files the response?' },
          fields: [filedByField],
        },
      ],
    },
    {
      id: 'documents',
      title: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
      questions: [
        {
          id: 'documents',
          title: { kk: 'Құжаттарды тіркеңіз', ru: 'Приложите документы', en: 'Attach documents' },
          hint: documentsHint,
          fields: [
            {
              kind: 'documents',
              id: 'documents',
              isOptional: true,
              label: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
              kinds: [{ ...evidence, norm }, powerOfAttorney, otherDocument],
            },
          ],
        },
        needsQuestion,
      ],
    },
  ],
  contents: [
    {
      key: 'case',
      text: { kk: 'Пікір қай іске беріледі', ru: 'К какому делу отзыв', en: 'The case that is answered' },
      ...{ norm, fields: ['case'], weight: 'always' },
    },
    {
      key: 'attitude',
      text: { kk: 'Талапқа көзқарас', ru: 'Отношение к иску', en: 'Position towards the claim' },
      ...{ norm, fields: ['attitude'], weight: 'always' },
    },
    {
      key: 'objections',
      text: { kk: 'Қарсылықтар мен дәлелдемелер', ru: 'Возражения и доказательства', en: 'Objections and evidence' },
      ...{ norm, fields: ['objections'], demandedIf: isDisputed, weight: 'always' },
    },
  ],
  checks: [
    {
      ...{ key: 'full-agreement', weight: 'warn', question: 'attitude' },
      norm: houseRule('a respondent who agrees is told what it means; the article on recognition was not read'),
      fails: ({ answers }) => textOf(answers, 'attitude') === 'agree',
      text: {
        kk: 'Сіз талаппен толық келісесіз. Бұл қателік болса, жауабыңызды өзгертіңіз.',
        ru: 'Вы полностью согласны с иском. Если это ошибка, измените ответ.',
        en: 'You agree with the whole claim. If that is a mistake, change your answer.',
      },
    },
    {
      ...{ key: 'no-evidence', weight: 'warn', question: 'documents', norm },
      fails: ({ answers, documents }) => textOf(answers, 'attitude') !== 'agree' && documents.length === 0,
      text: {
        kk: 'Бірде-бір құжат тіркелмеген. Кейін де бере аласыз.',
        ru: 'Не приложено ни одного документа. Их можно подать и позже.',
        en: 'No document is attached. You may hand them in later.',
      },
    },
  ],
  sections: [
    { heading: { kk: 'Іс', ru: 'Дело', en: 'Case' }, fields: ['case', 'filedBy'] },
    {
      heading: { kk: 'Талапқа жауап', ru: 'Ответ на иск', en: 'Answer to the claim' },
      fields: ['attitude', 'objections', 'wantsSettlement'],
    },
    { heading: { kk: 'Өтініштер', ru: 'Просьбы', en: 'Needs' }, fields: ['needs', 'interpreterLanguage'] },
  ],
});
