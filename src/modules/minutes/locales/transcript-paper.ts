/** Words on the automatic transcript, in the language of proceedings (APPC RK art. 147(1)). */
export interface TranscriptPaperTexts {
  readonly heading: string;
  readonly about: (p: { readonly day: string; readonly number: string }) => string;
  readonly lead: string;
  readonly cut: string;
  readonly recording: (p: { readonly name: string }) => string;
  readonly microphone: (p: { readonly n: string }) => string;
  readonly nothing: string;
  readonly machine: string;
}

const kk: TranscriptPaperTexts = {
  heading: 'АУДИОЖАЗБАНЫҢ МӘТІНДІК ЖАЗБАСЫ',
  about: ({ day, number }) => `Іс № ${number}. Сот отырысының күні: ${day}.`,
  lead: 'Мәтін автоматты түрде тану арқылы алынды. Онда қате болуы мүмкін: дәл мазмұны аудиожазбада.',
  cut: 'Отырыстың жабық бөлігінің мәтіні мұнда жоқ: ол жазбамен бірге сотта сақталады.',
  recording: ({ name }) => `Жазба: ${name}`,
  microphone: ({ n }) => `${n}-микрофон`,
  nothing: 'Жазбадан сөз танылмады.',
  machine: 'Мәтінді машина жазды. Оны хатшының қолтаңбасы қойылған хаттама SHA-256 арқылы атайды.',
};

const ru: TranscriptPaperTexts = {
  heading: 'ТЕКСТОВАЯ РАСШИФРОВКА АУДИОЗАПИСИ',
  about: ({ day, number }) => `Дело № ${number}. Дата судебного заседания: ${day}`,
  lead: 'Текст получен путём автоматического распознавания. В нём могут быть ошибки: точное содержание — в аудиозаписи.',
  cut: 'Текста закрытой части заседания здесь нет: он хранится в суде вместе с записью.',
  recording: ({ name }) => `Запись: ${name}`,
  microphone: ({ n }) => `микрофон ${n}`,
  nothing: 'Речь в записи не распознана.',
  machine: 'Текст записан машиной. Его SHA-256 назван в протоколе, который подписал секретарь.',
};

export function transcriptPaperTexts(language: 'kk' | 'ru'): TranscriptPaperTexts {
  return language === 'kk' ? kk : ru;
}
