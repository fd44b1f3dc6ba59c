// Long because a form is one file: pages, demands of the law, rules and paper stand together and in three languages.
// CPC RK arts. 14, 48, 73, 104, 148, 149; TC RK arts. 665, 668, 672
import { dutyAskedOf } from '../../draft-duty.ts';
import { textOf, tiynOf } from '../answers.ts';
import { claimStart } from '../blocks/claim-start.ts';
import { documentsHint, evidence, otherDocument, powerOfAttorney } from '../blocks/documents.ts';
import { languageField } from '../blocks/language.ts';
import { needsQuestion } from '../blocks/needs.ts';
import {
  claimantField,
  filedByField,
  representativeQuestion,
  respondentField,
  thirdPartyField,
} from '../blocks/parties.ts';
import { partyChecks } from '../blocks/party-checks.ts';
import { defineForm } from '../define-form.ts';
import { civilNorm } from '../norm.ts';

const content = civilNorm('148');
const attachment = civilNorm('149');
/** A question of the house: who means millions sometimes types thousands of thousands away. */
const LEAST_PRICE_TIYN = 100_000;
const hasPrice = { field: 'hasPrice', is: 'yes' } as const;
const isRepresented = { field: 'filedBy', is: 'representative' } as const;

/** «Талап қою арызы». */
export const claimForm = defineForm({
  key: 'claim',
  title: { kk: 'Талап қою арызы', ru: 'Исковое заявление', en: 'Claim' },
  purpose: {
    kk: 'Сотқа жүгініп, бұзылған құқығыңызды қорғаңыз.',
    ru: 'Обратитесь в суд, чтобы защитить нарушенное право.',
    en: 'Go to court to defend a right that was violated.',
  },
  leadsTo: 'new-case',
  documentKind: 'claim',
  duty: dutyAskedOf,
  minutes: 15,
  norm: content,
  start: claimStart,
  tasks: [
    {
      id: 'dispute',
      title: { kk: 'Дау туралы', ru: 'О споре', en: 'About the dispute' },
      questions: [
        {
          id: 'subject',
          title: { kk: 'Дау не туралы?', ru: 'О чём спор?', en: 'What is the dispute about?' },
          fields: [
            {
              kind: 'category',
              id: 'category',
              caseKind: '2',
              label: { kk: 'Дау санаты', ru: 'Категория спора', en: 'Category of the dispute' },
            },
            languageField,
          ],
        },
        {
          id: 'court',
          title: { kk: 'Қай сотқа бересіз?', ru: 'В какой суд?', en: 'Which court?' },
          hint: {
            kk: 'Әдетте — жауапкер тұратын жердегі сот.',
            ru: 'Обычно это суд по месту жительства ответчика.',
            en: 'Usually the court of the place where the respondent lives.',
          },
          fields: [{ kind: 'court', id: 'court', label: { kk: 'Сот', ru: 'Суд', en: 'Court' } }],
        },
      ],
    },
    {
      id: 'parties',
      title: { kk: 'Тараптар', ru: 'Стороны', en: 'Parties' },
      questions: [
        {
          id: 'claimant',
          title: { kk: 'Талап қоюшы кім?', ru: 'Кто истец?', en: 'Who is the claimant?' },
          fields: [filedByField, claimantField],
        },
        representativeQuestion,
        {
          id: 'respondent',
          title: { kk: 'Жауапкер кім?', ru: 'Кто ответчик?', en: 'Who is the respondent?' },
          fields: [respondentField, thirdPartyField],
        },
      ],
    },
    {
      id: 'demand',
      title: { kk: 'Талап пен есеп', ru: 'Требование и расчёт', en: 'Demand and calculation' },
      questions: [
        {
          id: 'demands',
          title: { kk: 'Соттан не сұрайсыз?', ru: 'О чём просите суд?', en: 'What do you ask the court for?' },
          fields: [
            {
              kind: 'text',
              id: 'demands',
              most: 10_000,
              lines: 6,
              label: { kk: 'Талабыңыз', ru: 'Ваши требования', en: 'Your demands' },
              hint: {
                kk: 'Құқығыңыз қалай бұзылғанын және соттан не сұрайтыныңызды жазыңыз.',
                ru: 'Напишите, как нарушено ваше право и чего вы просите.',
                en: 'Say how your right was violated and what you ask for.',
              },
            },
            {
              kind: 'yes-no',
              id: 'hasPrice',
              label: {
                kk: 'Талабыңыз ақша не мүлік туралы ма?',
                ru: 'Требование о деньгах или имуществе?',
                en: 'Is it about money or property?',
              },
            },
            {
              kind: 'money',
              id: 'price',
              askedIf: hasPrice,
              label: { kk: 'Талап қою бағасы', ru: 'Цена иска', en: 'Price of the claim' },
            },
            {
              kind: 'choices',
              id: 'alsoOther',
              isOptional: true,
              askedIf: hasPrice,
              label: { kk: 'Тағы не сұрайсыз?', ru: 'О чём ещё просите?', en: 'What else do you ask for?' },
              options: [
                {
                  value: 'yes',
                  label: {
                    kk: 'Бағасы жоқ талап та бар, мысалы, шартты бұзу',
                    ru: 'Есть и требование без цены, например расторгнуть договор',
                    en: 'There is also a demand without a price, e.g. to end a contract',
                  },
                },
              ],
            },
            {
              kind: 'text',
              id: 'calculation',
              most: 5_000,
              lines: 4,
              askedIf: hasPrice,
              label: { kk: 'Сома қалай есептелді?', ru: 'Как посчитана сумма?', en: 'How was the sum worked out?' },
            },
          ],
        },
        {
          id: 'circumstances',
          title: { kk: 'Не болды?', ru: 'Что произошло?', en: 'What happened?' },
          fields: [
            {
              kind: 'text',
              id: 'circumstances',
              most: 20_000,
              lines: 10,
              label: {
                kk: 'Мән-жайлар мен дәлелдемелер',
                ru: 'Обстоятельства и доказательства',
                en: 'Circumstances and evidence',
              },
              hint: {
                kk: 'Қашан, қайда, не болғанын ретімен жазыңыз. Әр мән-жайды қай құжат дәлелдейтінін айтыңыз.',
                ru: 'Опишите по порядку: когда, где, что случилось. Скажите, чем это подтверждается.',
                en: 'Say in order when, where and what happened. Say which paper proves each thing.',
              },
            },
            {
              kind: 'text',
              id: 'law',
              most: 2_000,
              lines: 3,
              askedIf: isRepresented,
              label: { kk: 'Қай заңға сүйенесіз?', ru: 'На какой закон ссылаетесь?', en: 'Which law do you rely on?' },
            },
          ],
        },
        {
          id: 'settlement',
          title: { kk: 'Келісуге тырыстыңыз ба?', ru: 'Пытались ли договориться?', en: 'Did you try to agree?' },
          fields: [
            {
              kind: 'choice',
              id: 'pretrial',
              label: {
                kk: 'Сотқа дейінгі тәртіп сақталды ма?',
                ru: 'Соблюдён ли досудебный порядок?',
                en: 'Was the pre-trial procedure kept?',
              },
              options: [
                { value: 'kept', label: { kk: 'Иә', ru: 'Да', en: 'Yes' } },
                { value: 'not-kept', label: { kk: 'Жоқ', ru: 'Нет', en: 'No' } },
                {
                  value: 'not-required',
                  label: { kk: 'Ол талап етілмейді', ru: 'Он не требуется', en: 'It is not required' },
                },
                { value: 'unknown', label: { kk: 'Білмеймін', ru: 'Не знаю', en: 'I do not know' } },
              ],
            },
            {
              kind: 'text',
              id: 'reconciliation',
              most: 2_000,
              lines: 3,
              label: {
                kk: 'Татуласу үшін не істедіңіз?',
                ru: 'Что вы сделали для примирения?',
                en: 'What did you do to reconcile?',
              },
              hint: {
                kk: 'Ештеңе істемесеңіз, солай деп жазыңыз.',
                ru: 'Если ничего, так и напишите.',
                en: 'If nothing, say so.',
              },
            },
          ],
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
              kinds: [
                evidence,
                {
                  key: 'pretrial_proof',
                  label: {
                    kk: 'Талап-шағым жіберілгенін растайтын құжат',
                    ru: 'Подтверждение досудебного порядка',
                    en: 'Proof of the pre-trial procedure',
                  },
                  neededIf: { field: 'pretrial', is: 'kept' },
                  norm: attachment,
                },
                powerOfAttorney,
                {
                  key: 'duty_deferral',
                  label: {
                    kk: 'Бажды кейін төлеу туралы өтінішхат',
                    ru: 'Ходатайство об отсрочке пошлины',
                    en: 'Motion to defer the duty',
                  },
                  norm: attachment,
                },
                {
                  key: 'charter',
                  label: {
                    kk: 'Жарғы немесе тіркеу туралы құжат',
                    ru: 'Устав или документ о регистрации',
                    en: 'Charter or registration',
                  },
                  norm: attachment,
                },
                {
                  key: 'evidence_request',
                  label: {
                    kk: 'Дәлелдеме сұрату туралы өтінішхат',
                    ru: 'Ходатайство об истребовании доказательств',
                    en: 'Motion to obtain evidence',
                  },
                  norm: attachment,
                },
                {
                  key: 'duty_receipt',
                  label: { kk: 'Баж түбіртегі', ru: 'Квитанция об уплате пошлины', en: 'Receipt of the duty' },
                  norm: attachment,
                },
                otherDocument,
              ],
            },
          ],
        },
        needsQuestion,
      ],
    },
    {
      id: 'duty',
      title: { kk: 'Мемлекеттік баж', ru: 'Госпошлина', en: 'State duty' },
      questions: [
        {
          id: 'duty',
          title: { kk: 'Мемлекеттік баж', ru: 'Госпошлина', en: 'State duty' },
          fields: [
            {
              kind: 'exemption',
              id: 'exemption',
              label: { kk: 'Баждан босату', ru: 'Освобождение от пошлины', en: 'Exemption from the duty' },
            },
          ],
        },
      ],
    },
  ],
  contents: [
    {
      key: 'court',
      text: { kk: 'Арыз берілген сот', ru: 'Суд, в который подан иск', en: 'The court' },
      ...{ norm: content, fields: ['court'], weight: 'always' },
    },
    {
      key: 'claimant',
      text: {
        kk: 'Талап қоюшы: аты, туған күні, мекенжайы, ЖСН/БСН',
        ru: 'Истец: имя, дата рождения, адрес, ИИН/БИН',
        en: 'Claimant: name, date of birth, address, IIN/BIN',
      },
      ...{ norm: content, fields: ['claimant'], weight: 'always' },
    },
    {
      key: 'representative',
      text: {
        kk: 'Өкілдің аты мен мекенжайы',
        ru: 'Имя и адрес представителя',
        en: 'Name and address of the representative',
      },
      ...{ norm: content, fields: ['representative'], demandedIf: isRepresented, weight: 'always' },
    },
    {
      key: 'respondent',
      text: {
        kk: 'Жауапкер: аты, мекенжайы; ЖСН/БСН белгілі болса',
        ru: 'Ответчик: имя, адрес; ИИН/БИН, если известен',
        en: 'Respondent: name, address; IIN/BIN when known',
      },
      ...{ norm: content, fields: ['respondent'], weight: 'always' },
    },
    {
      key: 'demands',
      text: {
        kk: 'Құқық бұзушылықтың мәні мен талап',
        ru: 'Суть нарушения и требования',
        en: 'Essence of the violation and demands',
      },
      ...{ norm: content, fields: ['demands'], weight: 'always' },
    },
    {
      key: 'circumstances',
      text: {
        kk: 'Мән-жайлар мен дәлелдемелердің мазмұны',
        ru: 'Обстоятельства и содержание доказательств',
        en: 'Circumstances and content of the evidence',
      },
      ...{ norm: content, fields: ['circumstances'], weight: 'always' },
    },
    {
      key: 'price',
      text: {
        kk: 'Талап қою бағасы мен есебі',
        ru: 'Цена иска и расчёт',
        en: 'Price of the claim and its calculation',
      },
      ...{ norm: content, fields: ['price', 'calculation'], demandedIf: hasPrice, weight: 'always' },
    },
    {
      key: 'pretrial',
      text: {
        kk: 'Сотқа дейінгі тәртіп туралы мәлімет',
        ru: 'Сведения о досудебном порядке',
        en: 'What was done before going to court',
      },
      ...{ norm: content, fields: ['pretrial'], weight: 'always' },
    },
    {
      key: 'reconciliation',
      text: { kk: 'Татуласу үшін жасалған қадам', ru: 'Шаги к примирению', en: 'Steps to reconcile' },
      ...{ norm: content, fields: ['reconciliation'], weight: 'always' },
    },
    {
      key: 'law',
      text: {
        kk: 'Өкіл сүйенетін заң нормасы',
        ru: 'Норма закона, на которую ссылается представитель',
        en: 'The law that the representative cites',
      },
      ...{ norm: content, fields: ['law'], demandedIf: isRepresented, weight: 'always' },
    },
  ],
  checks: [
    ...partyChecks,
    {
      ...{ key: 'pretrial-not-kept', weight: 'warn', question: 'settlement', norm: civilNorm('152') },
      fails: ({ answers }) => textOf(answers, 'pretrial') === 'not-kept',
      text: {
        kk: 'Сотқа дейінгі тәртіп міндетті болса, сот арызды қайтаруы мүмкін.',
        ru: 'Если досудебный порядок обязателен, суд может вернуть иск.',
        en: 'If the pre-trial procedure is obligatory, the court may return the claim.',
      },
    },
    {
      ...{ key: 'no-evidence', weight: 'warn', question: 'documents', norm: attachment },
      fails: ({ documents }) => !documents.some(({ kind }) => kind === 'evidence'),
      text: {
        kk: 'Бірде-бір дәлелдеме тіркелмеген. Кейін де бере аласыз.',
        ru: 'Не приложено ни одного доказательства. Их можно подать и позже.',
        en: 'No evidence is attached. You may hand it in later.',
      },
    },
    {
      ...{ key: 'price-is-small', weight: 'warn', question: 'demands', norm: civilNorm('104') },
      fails: ({ answers }) => (tiynOf(answers, 'price') ?? LEAST_PRICE_TIYN) < LEAST_PRICE_TIYN,
      text: {
        kk: 'Талап қою бағасы 1 000 теңгеден аз. Сомада қате жоқ па?',
        ru: 'Цена иска меньше 1 000 тенге. Нет ли ошибки в сумме?',
        en: 'The price of the claim is below 1,000 tenge. Is the sum right?',
      },
    },
  ],
  sections: [
    { heading: { kk: 'Сот', ru: 'Суд', en: 'Court' }, fields: ['court', 'category'] },
    {
      heading: { kk: 'Тараптар', ru: 'Стороны', en: 'Parties' },
      fields: ['claimant', 'representative', 'respondent', 'thirdParty'],
    },
    {
      heading: { kk: 'Талап', ru: 'Требования', en: 'Demands' },
      fields: ['demands', 'price', 'alsoOther', 'calculation'],
    },
    {
      heading: { kk: 'Мән-жайлар мен дәлелдемелер', ru: 'Обстоятельства и доказательства', en: 'Circumstances' },
      fields: ['circumstances', 'law'],
    },
    {
      heading: { kk: 'Сотқа дейінгі тәртіп, татуласу', ru: 'Досудебный порядок, примирение', en: 'Before the court' },
      fields: ['pretrial', 'reconciliation'],
    },
    {
      heading: { kk: 'Баж бен өтініштер', ru: 'Пошлина и просьбы', en: 'Duty and needs' },
      fields: ['exemption', 'needs', 'interpreterLanguage'],
    },
  ],
});
