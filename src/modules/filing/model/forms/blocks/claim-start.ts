import type { StartOption, StartQuestion } from '../form.ts';
import { civilNorm, houseRule, taxNorm } from '../norm.ts';

const yes = { kk: 'Иә', ru: 'Да', en: 'Yes' };
const no = { kk: 'Жоқ', ru: 'Нет', en: 'No' };
const unknown = { kk: 'Білмеймін', ru: 'Не знаю', en: 'I do not know' };

const jurisdiction = houseRule('CPC RK arts. 26-31 on jurisdiction: the edition in force was not read');

const agreement: readonly StartOption[] = [
  {
    ...{ value: 'sent', fills: { pretrial: 'kept' } },
    label: { kk: 'Иә, жібердім', ru: 'Да, я её направил', en: 'Yes, I have sent it' },
  },
  {
    ...{ value: 'not-sent', fills: { pretrial: 'not-kept' } },
    label: { kk: 'Иә, бірақ жіберген жоқпын', ru: 'Да, но не направил', en: 'Yes, but I have not sent it' },
    advice: {
      kk: 'Алдымен жауапкерге талап-шағым жолдаңыз. Онсыз сот арызды қайтаруы мүмкін. Соған қарамастан жалғастыра аласыз.',
      ru: 'Сначала направьте ответчику претензию. Без неё суд может вернуть иск. Продолжить всё равно можно.',
      en: 'Send the other side a written demand first. Without it the court may return the claim. You can still go on.',
    },
  },
  { value: 'no', label: no, fills: { pretrial: 'not-required' } },
  { value: 'unknown', label: unknown, fills: { pretrial: 'unknown' } },
];

/** Before a claim: the way to the court, which court, how much. Everything may be left open. */
export const claimStart: readonly StartQuestion[] = [
  {
    ...{ id: 'category', kind: 'category', options: [], norm: jurisdiction },
    title: { kk: 'Дау не туралы?', ru: 'О чём спор?', en: 'What is the dispute about?' },
  },
  {
    ...{ id: 'sides', kind: 'sides', norm: jurisdiction },
    title: { kk: 'Кім кімге талап қояды?', ru: 'Кто к кому предъявляет иск?', en: 'Who sues whom?' },
    options: [
      {
        value: 'citizen',
        label: { kk: 'Мен — азамат', ru: 'Я — гражданин', en: 'I am a citizen' },
      },
      {
        value: 'organisation-citizen',
        label: {
          kk: 'Ұйым азаматқа талап қояды',
          ru: 'Организация к гражданину',
          en: 'An organisation sues a citizen',
        },
      },
      {
        value: 'organisation-business',
        label: {
          kk: 'Ұйым ұйымға немесе кәсіпкерге талап қояды',
          ru: 'Организация к организации или предпринимателю',
          en: 'An organisation sues a business',
        },
      },
      {
        value: 'entrepreneur-business',
        label: {
          kk: 'Кәсіпкер ұйымға немесе кәсіпкерге талап қояды',
          ru: 'Предприниматель к организации или предпринимателю',
          en: 'A sole trader sues a business',
        },
      },
    ],
  },
  {
    ...{ id: 'region', kind: 'region', options: [], norm: jurisdiction },
    title: {
      kk: 'Жауапкер қай өңірде тұрады?',
      ru: 'В каком регионе ответчик?',
      en: 'In which region is the respondent?',
    },
    hint: {
      kk: 'Ұйым болса — тіркелген жері. Жер туралы дау болса — жердің өзі орналасқан өңір.',
      ru: 'У организации — где она зарегистрирована. В споре о земле — где сама земля.',
      en: 'Of an organisation: where it is registered. In a dispute about land: where the land is.',
    },
  },
  {
    ...{ id: 'worth', kind: 'worth', norm: civilNorm('104') },
    title: {
      kk: 'Ақша не мүлік сұрайсыз ба?',
      ru: 'Просите ли вы деньги или имущество?',
      en: 'Do you ask for money or property?',
    },
    options: [
      { value: 'yes', label: yes, fills: { hasPrice: 'yes' } },
      { value: 'no', label: no, fills: { hasPrice: 'no' } },
    ],
  },
  {
    ...{ id: 'duty', norm: taxNorm('672') },
    title: {
      kk: 'Мемлекеттік баждан босатылғансыз ба?',
      ru: 'Освобождены ли вы от госпошлины?',
      en: 'Are you exempt from the state duty?',
    },
    options: [
      {
        ...{ value: 'yes', label: yes },
        advice: {
          kk: 'Босату негізін арыз толтырғанда таңдайсыз және құжатын тіркейсіз.',
          ru: 'Основание освобождения вы выберете при заполнении и приложите документ.',
          en: 'You choose the ground of the exemption while filling in, and attach its document.',
        },
      },
      { value: 'no', label: no, fills: { exemption: 'none' } },
      { value: 'unknown', label: unknown },
    ],
  },
  {
    ...{ id: 'agreement', options: agreement, norm: civilNorm('152') },
    title: {
      kk: 'Жауапкерге алдымен талап-шағым жіберу шартта не заңда көзделген бе?',
      ru: 'Требует ли договор или закон сначала направить претензию?',
      en: 'Does the contract or the law want a written demand first?',
    },
  },
  {
    ...{ id: 'before', norm: civilNorm('151') },
    title: {
      kk: 'Осы дау бойынша сот шешім шығарған ба?',
      ru: 'Был ли уже суд по этому же спору?',
      en: 'Has a court decided the same dispute before?',
    },
    options: [
      { value: 'no', label: no },
      {
        ...{ value: 'yes', label: yes },
        advice: {
          kk: 'Сот бір дауды екі рет қарамайды, арызды қабылдаудан бас тартады.',
          ru: 'Суд не рассматривает один спор дважды и откажет в принятии.',
          en: 'A court does not hear one dispute twice and will refuse the claim.',
        },
      },
    ],
  },
];
