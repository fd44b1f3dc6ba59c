import type { Text } from '#platform/i18n';
import { houseRule, type Norm, taxNorm } from '../forms/norm.ts';

/**
 * Why the registry sends a filing back before registration. Technical only: whether a claim is accepted, returned or refused
 * on its merits is decided by a judge (CPC RK arts. 150, 151, 152).
 */
export interface RejectionGround {
  readonly code: string;
  readonly text: Text;
  /** What the filer does to file again. */
  readonly mend: Text;
  /** The clerk says in own words what exactly is wrong. */
  readonly needsWords: boolean;
  readonly norm: Norm;
}

const observed = houseRule(
  'rejections seen in the histories of the present cabinet; the order on filing was not found',
);

export const rejectionGrounds: readonly RejectionGround[] = [
  {
    code: 'unreadable',
    text: { kk: 'Құжат оқылмайды', ru: 'Документ не читается', en: 'A document cannot be read' },
    mend: {
      kk: 'Құжатты анық етіп қайта сканерлеп, арызды қайта жіберіңіз.',
      ru: 'Отсканируйте документ чётче и подайте снова.',
      en: 'Scan the document again more clearly and file again.',
    },
    ...{ needsWords: true, norm: observed },
  },
  {
    code: 'duty_not_paid',
    text: { kk: 'Мемлекеттік баж төленбеген', ru: 'Не уплачена госпошлина', en: 'The state duty is not paid' },
    mend: {
      kk: 'Бажды төлеңіз немесе босату негізін көрсетіп, арызды қайта жіберіңіз.',
      ru: 'Оплатите пошлину или укажите основание освобождения и подайте снова.',
      en: 'Pay the duty or give the ground of exemption, and file again.',
    },
    ...{ needsWords: false, norm: taxNorm('672') },
  },
  {
    code: 'no_authority',
    text: { kk: 'Өкілдің өкілеттігі расталмаған', ru: 'Нет полномочий представителя', en: 'No authority is shown' },
    mend: {
      kk: 'Сенімхат немесе ордер тіркеп, арызды қайта жіберіңіз.',
      ru: 'Приложите доверенность или ордер и подайте снова.',
      en: 'Attach the power of attorney or warrant and file again.',
    },
    ...{ needsWords: false, norm: observed },
  },
  {
    code: 'other_paper',
    text: {
      kk: 'Құжат түрі дұрыс таңдалмаған',
      ru: 'Выбран не тот вид документа',
      en: 'Another kind of paper was meant',
    },
    mend: {
      kk: 'Тізімнен тиісті құжат түрін таңдап, қайта толтырыңыз.',
      ru: 'Выберите в списке нужный вид документа и подайте снова.',
      en: 'Choose the right kind of paper from the list and file again.',
    },
    ...{ needsWords: true, norm: observed },
  },
  {
    code: 'empty',
    text: { kk: 'Арыз мазмұнсыз', ru: 'В заявлении нет содержания', en: 'The filing says nothing' },
    mend: {
      kk: 'Талабыңыз бен мән-жайларды жазып, қайта жіберіңіз.',
      ru: 'Опишите требования и обстоятельства и подайте снова.',
      en: 'Write the demands and circumstances and file again.',
    },
    ...{ needsWords: false, norm: observed },
  },
  {
    code: 'other',
    text: { kk: 'Басқа себеп', ru: 'Другая причина', en: 'Another reason' },
    mend: {
      kk: 'Сот кеңсесі көрсеткен кемшілікті түзетіп, қайта жіберіңіз.',
      ru: 'Исправьте то, что указала канцелярия, и подайте снова.',
      en: 'Mend what the registry has named and file again.',
    },
    ...{ needsWords: true, norm: observed },
  },
];

export function findRejectionGround(code: string): RejectionGround | undefined {
  return rejectionGrounds.find((ground) => ground.code === code);
}
