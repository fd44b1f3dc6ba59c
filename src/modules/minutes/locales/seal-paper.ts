import type { SealedPartKind } from '../model/sealed-part.ts';

/** Words on the paper of the seal of a hearing, in the language of proceedings. */
export interface SealPaperTexts {
  readonly heading: string;
  readonly about: (p: { readonly day: string; readonly number: string }) => string;
  readonly lead: string;
  readonly notRecorded: (p: { readonly reason: string }) => string;
  readonly noReason: string;
  readonly parts: Readonly<Record<SealedPartKind, string>>;
  readonly list: string;
  readonly made: (p: { readonly at: string }) => string;
  readonly signed: string;
}

const kk: SealPaperTexts = {
  heading: 'ОТЫРЫС МӨРІ',
  about: ({ day, number }) => `Іс № ${number}. Сот отырысының күні: ${day}.`,
  lead: 'Хаттама, оның қолтаңбалары, белгілер мен жазба бірге мөрленді. Олардың бірі өзгерсе, тексеру қайсысы екенін айтады.',
  notRecorded: ({ reason }) => `Отырыс жазылмады. Себебі: ${reason}.`,
  noReason: 'Отырыстың жазбасы сотқа түскен жоқ. Заңда аталған себеп көрсетілмеген.',
  parts: {
    protocol: 'Хаттама (PDF/A)',
    judge_signature: 'Судьяның қолтаңбасы',
    secretary_signature: 'Хатшының қолтаңбасы',
    transcript: 'Аудиожазбаның мәтіндік жазбасы (автоматты)',
    marks: 'Отырыс барысының белгілері',
    room_log: 'Бейнезал журналы',
    recording: 'Жазба қорытындысы (жазу құрылғысы қол қойған)',
  },
  list: 'Мөрленген тізім',
  made: ({ at }) => `Мөрленген уақыты: ${at}`,
  signed: 'Соттың автоматты мөрі. Бұл ешкімнің қолтаңбасы емес.',
};

const ru: SealPaperTexts = {
  heading: 'ПЕЧАТЬ ЗАСЕДАНИЯ',
  about: ({ day, number }) => `Дело № ${number}. Дата судебного заседания: ${day}`,
  lead: 'Протокол, подписи под ним, отметки и запись скреплены вместе. Если одна часть изменится, проверка назовёт её.',
  notRecorded: ({ reason }) => `Заседание не записывалось. Причина: ${reason}.`,
  noReason: 'Запись заседания в суд не поступила. Причина, названная в законе, не указана.',
  parts: {
    protocol: 'Протокол (PDF/A)',
    judge_signature: 'Подпись судьи',
    secretary_signature: 'Подпись секретаря',
    transcript: 'Текстовая расшифровка аудиозаписи (автоматическая)',
    marks: 'Отметки о ходе заседания',
    room_log: 'Журнал видеозала',
    recording: 'Итог записи (подписан записывающим устройством)',
  },
  list: 'Скреплённый перечень',
  made: ({ at }) => `Время скрепления: ${at}`,
  signed: 'Автоматическая печать суда. Это не подпись какого-либо лица.',
};

export function sealPaperTexts(language: 'kk' | 'ru'): SealPaperTexts {
  return language === 'kk' ? kk : ru;
}
