import type { CaseBranch } from '#modules/cases';
import type { RemarkDecision } from '../model/remark.ts';

/** Words on a remark and on the decision about it, in the language of proceedings. */
export interface RemarkPaperTexts {
  readonly remark: string;
  readonly toProtocol: (p: { readonly day: string; readonly number: string }) => string;
  readonly from: (p: { readonly name: string }) => string;
  readonly moment: (p: { readonly time: string }) => string;
  readonly decision: (branch: CaseBranch, decision: RemarkDecision) => string;
  readonly decided: Readonly<Record<RemarkDecision, string>>;
  readonly reasons: string;
  readonly judge: (p: { readonly name: string }) => string;
  readonly signed: string;
}

const isPenal = (branch: CaseBranch): boolean => branch === 'criminal' || branch === 'offence';

const kk: RemarkPaperTexts = {
  remark: 'ХАТТАМАҒА ЕСКЕРТУ',
  toProtocol: ({ day, number }) => `Іс № ${number}. Сот отырысының күні: ${day}.`,
  from: ({ name }) => `Ескерту берген: ${name}`,
  moment: ({ time }) => `Отырыстағы сәті: ${time}`,
  decision: (branch, decision) => (isPenal(branch) ? 'ҚАУЛЫ' : decision === 'certified' ? 'ҚАРАР' : 'ҰЙҒАРЫМ'),
  decided: {
    certified: 'Хаттамаға берілген ескертудің дұрыстығы куәландырылды. Ескерту хаттамаға қоса тіркелді.',
    partly: 'Хаттамаға берілген ескерту ішінара қабылданбады. Ескерту хаттамаға қоса тіркелді.',
    rejected: 'Хаттамаға берілген ескерту қабылданбады. Ескерту хаттамаға қоса тіркелді.',
  },
  reasons: 'Уәждері',
  judge: ({ name }) => `Төрағалық етуші: ${name}`,
  signed: 'Электрондық цифрлық қолтаңбамен қол қойылады',
};

const ru: RemarkPaperTexts = {
  remark: 'ЗАМЕЧАНИЕ НА ПРОТОКОЛ',
  toProtocol: ({ day, number }) => `Дело № ${number}. Дата судебного заседания: ${day}`,
  from: ({ name }) => `Замечание подал: ${name}`,
  moment: ({ time }) => `Момент заседания: ${time}`,
  decision: (branch, decision) =>
    isPenal(branch) ? 'ПОСТАНОВЛЕНИЕ' : decision === 'certified' ? 'РЕЗОЛЮЦИЯ' : 'ОПРЕДЕЛЕНИЕ',
  decided: {
    certified: 'Правильность замечания на протокол удостоверена. Замечание приобщено к протоколу.',
    partly: 'Замечание на протокол отклонено в части. Замечание приобщено к протоколу.',
    rejected: 'Замечание на протокол отклонено. Замечание приобщено к протоколу.',
  },
  reasons: 'Мотивы',
  judge: ({ name }) => `Председательствующий: ${name}`,
  signed: 'Подписывается электронной цифровой подписью',
};

export function remarkPaperTexts(language: 'kk' | 'ru'): RemarkPaperTexts {
  return language === 'kk' ? kk : ru;
}
