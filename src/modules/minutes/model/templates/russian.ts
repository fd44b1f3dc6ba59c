import { ru as texts } from '../../locales/ru.ts';
import type { HeadingAsked, ProtocolWords } from './protocol-words.ts';

function heading({ branch, kind, purpose }: HeadingAsked): string {
  const name = kind === 'short' ? 'КРАТКИЙ ПРОТОКОЛ' : 'ПРОТОКОЛ';
  const isPenal = branch === 'criminal' || branch === 'offence';
  if (purpose === 'preliminary') {
    if (kind === 'full') return 'ПРОТОКОЛ ПРЕДВАРИТЕЛЬНОГО СУДЕБНОГО СЛУШАНИЯ';
    return `${name} ${branch === 'criminal' ? 'ПРЕДВАРИТЕЛЬНОГО СЛУШАНИЯ' : 'ПРЕДВАРИТЕЛЬНОГО СУДЕБНОГО ЗАСЕДАНИЯ'}`;
  }
  if (purpose === 'conciliation') return `${name} ПРИМИРИТЕЛЬНОЙ ПРОЦЕДУРЫ`;
  return `${name} ${isPenal ? 'СУДЕБНОГО РАЗБИРАТЕЛЬСТВА' : 'СУДЕБНОГО ЗАСЕДАНИЯ'}`;
}

/** Words of the code where it names the item (CPC RK art. 282). */
export const russian: ProtocolWords = {
  heading,
  items: {
    day_and_place: 'День и место судебного заседания',
    times: 'Время начала и окончания',
    court: 'Состав суда',
    case: 'Наименование дела',
    accused: 'Данные о подсудимом',
    offender: 'Данные о лице, привлекаемом к административной ответственности',
    recording: 'Аудио-, видеозапись',
    no_recording: 'Причины неиспользования аудио-, видеозаписи',
    technical_means: 'Технические средства',
    appearance: 'Сведения о явке',
    rights: 'Разъяснение прав и обязанностей',
    rulings: 'Распоряжения и определения',
    motions: 'Ходатайства и возражения',
    testimony: 'Объяснения и показания',
    evidence: 'Исследование доказательств',
    state_bodies: 'Заключения государственных органов',
    questions: 'Вопросы и ответы',
    examinations: 'Допрошенные лица',
    pleadings: 'Прения',
    prosecutor: 'Краткое мнение прокурора',
    last_word: 'Последнее слово',
    deliberation: 'Удаление в совещательную комнату',
    breaks: 'Перерывы и отложение',
    announcement: 'Оглашение решения',
    acquaintance: 'Право ознакомиться с протоколом',
    transcript: 'Текстовая расшифровка',
    finalised: 'Дата изготовления протокола в окончательной форме',
    marks: 'Отметки о ходе заседания',
  },
  kinds: texts.kinds,
  judge: 'Председательствующий',
  secretary: 'Секретарь',
  dayAndPlace: ({ day, court, address, room }) => `${day}. Место: ${court}, ${address}, зал ${room}.`,
  times: ({ began, ended }) => `Время начала судебного заседания: ${began}. Время окончания: ${ended}.`,
  court: ({ court, judge, secretary }) =>
    `${court}. Председательствующий судья: ${judge}. Секретарь судебного заседания: ${secretary}.`,
  caseTitle: ({ number, category, sides }) => `Дело № ${number}. Категория: ${category}. ${sides}`,
  whole: ({ name, born, iin }) => `${name}. Дата рождения: ${born}. ИИН: ${iin}.`,
  recorded: ({ file, from, to, hash }) =>
    `Применялась аудио-, видеозапись. Наименование файла, содержащего аудио-, видеозапись: ${file} (${from}–${to}).${hash}`,
  noFile: 'Применялась аудио-, видеозапись. Наименование файла: [укажите наименование файла].',
  notRecorded: ({ reason }) => `Аудио-, видеозапись не применялась. Причина: ${reason}.`,
  poorlyRecorded: ({ reason }) =>
    `Председательствующий проверил запись. Поэтому протокол составлен полностью. Причина: ${reason}.`,
  byVideo: ({ who }) => `По видеоконференцсвязи участвовали: ${who}.`,
  noOtherMeans: 'Иные технические средства не применялись.',
  came: ({ who }) => `${who}: явка.`,
  cameByVideo: ({ who }) => `${who}: участие по видеосвязи.`,
  absent: ({ who, served, reason }) => `${who}: неявка. ${served}${reason ? ` Причина: ${reason}.` : ''}`,
  served: 'Извещение надлежащее.',
  unserved: 'Сведений об извещении нет.',
  notNoted: ({ who }) => `${who}: [укажите явку или неявку].`,
  rights: 'Лицам, участвующим в деле, разъяснены их права и обязанности.',
  rightsOpen: 'Права и обязанности: [укажите, что разъяснены].',
  acquaintance: 'Разъяснены право ознакомиться с протоколом и записью и право и срок подачи замечаний.',
  break: ({ kind, from, to }) => `${kind}: ${from}–${to}.`,
  noBreak: 'Перерывов не было. Дело не откладывалось.',
  adjourned: ({ next }) => `Заседание отложено. Дата нового судебного заседания: ${next}.`,
  adjournedOpen: 'Заседание отложено. Дата нового судебного заседания: [укажите дату].',
  announced: ({ at, words }) => `Судебный акт оглашён, время: ${at}.${words ? ` ${words}` : ''}`,
  announcedOpen:
    'Правовые основания и последствия, дата изготовления в окончательной форме, порядок и срок обжалования: [укажите, что разъяснены].',
  notAnnounced: 'В этом заседании решение не оглашалось.',
  examined: ({ who, file, from, to }) => `${who}. Файл: ${file}. Время: ${from}–${to}.`,
  question: ({ asker, asked, words, from, to }) =>
    `${asker}. Кому: ${asked}.${words ? ` Вопрос: ${words}` : ''} Ответ: ${from}–${to}.`,
  stateBodiesOpen: 'Заключение государственного органа: [укажите кратко].',
  prosecutorOpen: 'Мнение прокурора: [укажите кратко].',
  transcript: ({ hash }) =>
    `Прилагается текстовая расшифровка аудиозаписи, полученная путём автоматического распознавания. SHA-256: ${hash}.`,
  noTranscript: 'Текстовая расшифровка аудиозаписи, полученная путём автоматического распознавания, не приложена.',
  finalised: ({ day }) => `Дата изготовления протокола в окончательной форме: ${day}`,
  none: {
    rulings: 'Определения в зале не выносились.',
    motions: 'Ходатайств и возражений не заявлено.',
    testimony: 'Объяснения и показания не давались.',
    evidence: 'Доказательства не исследовались.',
    state_bodies: 'Государственные органы для дачи заключения не привлекались.',
    questions: 'Вопросы не задавались.',
    prosecutor: 'Прокурор в деле не участвует.',
    examinations: 'Никто не допрошен.',
    pleadings: 'Прения не проводились.',
    last_word: 'Последнее слово не предоставлялось.',
    deliberation: 'Суд в совещательную комнату не удалялся.',
  },
  addedLater: 'отметка добавлена позже',
  open: '[укажите]',
};
