import type { PartName } from '../model/parts.ts';

/** Words on the printed act; it is written in one of the two languages of proceedings. */
export interface PaperTexts {
  readonly draft: string;
  readonly publicVersion: string;
  readonly copy: string;
  /** The page before a copy that goes by post. */
  readonly cover: {
    readonly title: string;
    readonly words: (p: { readonly act: string; readonly number: string; readonly day: string }) => string;
    readonly cabinet: (p: { readonly address: string }) => string;
  };
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
  copy: 'Электрондық сот актісінің көшірмесі',
  cover: {
    title: 'Сот актісінің көшірмесі',
    words: ({ act, number, day }) =>
      [
        `Сіз қатыспаған отырыста сот актісі шықты: ${act}. Іс № ${number}. Жария етілген күні: ${day}.`,
        'Көшірмесі осы хатпен бірге: келесі беттен басталады.',
        'Келіспесеңіз, апелляциялық шағым бере аласыз. Мерзімі осы хат поштаға тапсырылған күннің ертеңінен басталады. Қанша екені актінің соңында жазылған.',
      ].join('\n\n'),
    cabinet: ({ address }) =>
      `Істі «Сот кабинетінен» де оқуға болады: ${address}. Интернет болмаса, жеке куәлікпен сот кеңсесіне келіңіз.`,
  },
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
  copy: 'Копия электронного судебного акта',
  cover: {
    title: 'Копия судебного акта',
    words: ({ act, number, day }) =>
      [
        `В заседании, в котором вас не было, вынесен акт: ${act}. Дело № ${number}. Дата оглашения: ${day}`,
        'Копия приложена: она начинается на следующей странице.',
        'Если не согласны, можно подать апелляционную жалобу. Срок идёт со дня, следующего за сдачей этого письма на почту. Сколько он длится, сказано в конце акта.',
      ].join('\n\n'),
    cabinet: ({ address }) =>
      `Дело можно читать и в «Сот кабинеті»: ${address}. Нет интернета – приходите с удостоверением в канцелярию суда.`,
  },
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
