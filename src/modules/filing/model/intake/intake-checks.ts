import type { Text } from '#platform/i18n';
import type { CheckLine, CheckState } from '../forms/check-form.ts';
import { houseRule, taxNorm } from '../forms/norm.ts';
import type { DutyState } from '../payment/duty-account.ts';

export interface IntakeFacts {
  /** What the filer was shown before signing, looked at again on the day of sending. */
  readonly lines: readonly CheckLine[];
  readonly signature: 'passed' | 'pending' | 'failed';
  /** Undefined: nothing is due for this form. */
  readonly duty: DutyState | undefined;
  readonly asksDeferral: boolean;
  /** Filings of the same parties, subject and sum. */
  readonly duplicates: number;
}

const signed = houseRule('CPC RK arts. 133-2, 148: a filing is signed; verified by the module of signatures');
const matter = houseRule('the same parties, subject and sum go to the first draw');

/** The clerk's list: what the form demands, then what only the house knows. Nothing here decides for the clerk. */
export function intakeChecks({ lines, signature, duty, asksDeferral, duplicates }: IntakeFacts): readonly CheckLine[] {
  const own: CheckLine[] = [line('signature', signatureStates[signature], signatureTexts[signature], signed)];
  if (duty) {
    const state = asksDeferral && duty === 'unpaid' ? 'deferral' : duty;
    own.push(line('duty', dutyStates[state], dutyTexts[state], taxNorm('672')));
  }
  if (duplicates > 0) own.push(line('duplicate', 'warn', duplicateText, matter));
  return [...own, ...lines];
}

function line(key: string, state: CheckState, text: Text, norm: CheckLine['norm']): CheckLine {
  return { key, state, text, norm, question: undefined };
}

const signatureStates = { passed: 'ok', pending: 'warn', failed: 'refuse' } as const;
const dutyStates = {
  nothing_due: 'ok',
  paid: 'ok',
  receipt: 'warn',
  deferral: 'warn',
  partly_paid: 'refuse',
  unpaid: 'refuse',
} as const satisfies Record<DutyState | 'deferral', CheckState>;

const signatureTexts: Readonly<Record<IntakeFacts['signature'], Text>> = {
  passed: { kk: 'Қолтаңба расталды', ru: 'Подпись подтверждена', en: 'The signature is proved' },
  pending: {
    kk: 'Қолтаңба дұрыс, куәландырушы орталықтың жауабы күтілуде',
    ru: 'Подпись верна, ждём ответа удостоверяющего центра',
    en: 'The signature is right; the certification authority has not answered yet',
  },
  failed: { kk: 'Қолтаңба расталмады', ru: 'Подпись не подтверждена', en: 'The signature was not proved' },
};

const dutyTexts: Readonly<Record<DutyState | 'deferral', Text>> = {
  nothing_due: { kk: 'Баж төленбейді', ru: 'Пошлина не взимается', en: 'No duty is due' },
  paid: { kk: 'Баж төленген', ru: 'Пошлина оплачена', en: 'The duty is paid' },
  receipt: {
    kk: 'Баж түбіртегі тіркелген, тексеріңіз',
    ru: 'Приложена квитанция, проверьте её',
    en: 'A receipt is attached, look at it',
  },
  deferral: {
    kk: 'Бажды кейін төлеу сұралған, судья шешеді',
    ru: 'Просят отсрочку пошлины, решит судья',
    en: 'A deferral of the duty is asked for; the judge decides',
  },
  partly_paid: { kk: 'Баж толық төленбеген', ru: 'Пошлина оплачена не полностью', en: 'The duty is paid in part' },
  unpaid: { kk: 'Баж төленбеген', ru: 'Пошлина не оплачена', en: 'The duty is not paid' },
};

const duplicateText: Text = {
  kk: 'Тараптары, мәні мен сомасы бірдей талап берілген. Тіркесеңіз, бірінші іске қосылады.',
  ru: 'Уже подан иск с теми же сторонами, предметом и суммой. При регистрации соединится с первым делом.',
  en: 'A claim with the same parties, subject and sum was filed. Registered, it joins the first case.',
};
