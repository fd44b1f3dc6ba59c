import type { PartName } from '../model/parts.ts';

/** Words on the printed act; it is written in one of the two languages of proceedings. */
export interface PaperTexts {
  readonly draft: string;
  readonly publicVersion: string;
  readonly signedElectronically: string;
  readonly verify: string;
  readonly number: string;
  readonly code: string;
  readonly qr: string;
  readonly judge: (p: { readonly name: string }) => string;
  /** Of an act whose operative part was announced before. */
  readonly spoken: (p: { readonly on: string; readonly final: string }) => string;
  readonly parts: Readonly<Record<PartName, string>>;
}

const kk: PaperTexts = {
  draft: 'ЖОБА. Қол қойылмаған',
  publicVersion: 'Жарияланатын нұсқа: жеке деректер жасырылған',
  signedElectronically: 'Судьяның электрондық цифрлық қолтаңбасымен қол қойылған',
  verify: 'Түпнұсқалығын тексеріңіз',
  number: 'Актінің нөмірі',
  code: 'Код',
  qr: 'Актіні тексеру бетінің QR-коды',
  judge: ({ name }) => `Судья: ${name}`,
  spoken: ({ on, final }) => `Қарар бөлігі жария етілген күн: ${on}. Түпкілікті нысанда дайындалған күн: ${final}.`,
  parts: {
    introductory: 'Кіріспе бөлік',
    descriptive: 'Сипаттау бөлігі',
    reasoning: 'Уәждеу бөлігі',
    operative: 'Қарар бөлігі',
  },
};

const ru: PaperTexts = {
  draft: 'ПРОЕКТ. Не подписан',
  publicVersion: 'Публикуемая версия: личные данные скрыты',
  signedElectronically: 'Подписано электронной цифровой подписью судьи',
  verify: 'Проверьте подлинность',
  number: 'Номер акта',
  code: 'Код',
  qr: 'QR-код страницы проверки акта',
  judge: ({ name }) => `Судья: ${name}`,
  spoken: ({ on, final }) => `Резолютивная часть оглашена: ${on} Окончательная форма изготовлена: ${final}`,
  parts: {
    introductory: 'Вводная часть',
    descriptive: 'Описательная часть',
    reasoning: 'Мотивировочная часть',
    operative: 'Резолютивная часть',
  },
};

export function paperTexts(language: 'kk' | 'ru'): PaperTexts {
  return language === 'kk' ? kk : ru;
}
