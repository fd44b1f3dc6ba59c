/** Words around the printed protocol; it is written in one of the two languages of proceedings. */
export interface PaperTexts {
  readonly draft: string;
  readonly signedElectronically: string;
  readonly caseNumber: (p: { readonly number: string }) => string;
  readonly judge: (p: { readonly name: string }) => string;
  readonly secretary: (p: { readonly name: string }) => string;
  readonly verify: string;
  readonly verifyWords: string;
  readonly qr: string;
}

const kk: PaperTexts = {
  draft: 'ЖОБА. Қол қойылмаған',
  signedElectronically: 'Электрондық цифрлық қолтаңбамен қол қойылған',
  caseNumber: ({ number }) => `Іс № ${number}`,
  judge: ({ name }) => `Төрағалық етуші: ${name}`,
  secretary: ({ name }) => `Сот отырысының хатшысы: ${name}`,
  verify: 'Хаттаманың беті',
  verifyWords: 'Іске қатысатын адам хаттаманы осы мекенжайдан оқиды, ескерту береді және қолтаңбаларын тексереді.',
  qr: 'Хаттама бетінің QR-коды',
};

const ru: PaperTexts = {
  draft: 'ПРОЕКТ. Не подписан',
  signedElectronically: 'Подписано электронной цифровой подписью',
  caseNumber: ({ number }) => `Дело № ${number}`,
  judge: ({ name }) => `Председательствующий: ${name}`,
  secretary: ({ name }) => `Секретарь судебного заседания: ${name}`,
  verify: 'Страница протокола',
  verifyWords: 'По этому адресу участник дела читает протокол, подаёт замечания и проверяет подписи.',
  qr: 'QR-код страницы протокола',
};

export function paperTexts(language: 'kk' | 'ru'): PaperTexts {
  return language === 'kk' ? kk : ru;
}
