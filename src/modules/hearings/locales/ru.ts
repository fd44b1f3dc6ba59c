import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  states: {
    scheduled: 'Назначено',
    about_to_begin: 'Скоро начнётся',
    in_progress: 'Идёт',
    paused: 'Перерыв',
    delayed: 'Задерживается',
    adjourned: 'Отложено',
    finished: 'Окончено',
  },
  purposes: {
    preparation: 'Подготовка к судебному разбирательству',
    preliminary: 'Предварительное судебное заседание',
    trial: 'Судебное разбирательство',
    conciliation: 'Примирительная процедура',
    procedural_question: 'Процессуальный вопрос',
    announcement: 'Оглашение решения',
  },
  delayReasons: {
    previous_hearing_not_finished: 'предыдущее дело ещё не закончено',
    judge_delayed: 'судья задерживается',
    party_awaited: 'ждут сторону',
    convoy_awaited: 'ждут конвой',
    interpreter_awaited: 'ждут переводчика',
    equipment_failed: 'исправляют технику',
    other: 'другая причина',
  },
  adjournmentReasons: {
    party_absent: 'сторона не явилась',
    party_not_notified: 'сторона не извещена',
    motion_of_party: 'по ходатайству стороны',
    evidence_requested: 'истребуются доказательства',
    mediation: 'проводится медиация',
    judge_absent: 'нет судьи',
    interpreter_absent: 'нет переводчика',
    equipment_failed: 'отказала техника',
    other: 'другая причина',
  },
  closingGrounds: {
    state_secret: 'Государственная тайна',
    adoption: 'Тайна усыновления',
    private_life: 'Тайна частной жизни',
    family_secret: 'Семейная тайна',
    commercial_secret: 'Коммерческая тайна',
    other_protected_secret: 'Иная охраняемая законом тайна',
    public_order: 'Массовое нарушение порядка в зале',
    minors: 'Дело несовершеннолетнего',
    sexual_offence: 'Дело о половом преступлении',
    intimate_life: 'Сведения об интимной жизни',
    safety_of_participants: 'Безопасность участников',
    investigating_judge: 'Жалоба следственному судье',
  },
  closed: 'Закрытое заседание',
  closedNoNames: 'Закрытое заседание. Имена сторон не показываются.',
  videoLink: 'По видеосвязи',
  hearing: 'Судебное заседание',
  courtroom: 'зал',
  delaySaid: (p) => `Заседание задерживается: ${p.reason}. Подождите, мы вас пригласим.`,
  delayUnsaid: 'Заседание задерживается. Подождите, мы вас пригласим.',
  notEarlierThan: (p) => `Не раньше: ${p.time}`,
  errors: {
    notFound: 'Такого заседания нет. Выберите его из списка заново.',
    notAllowed: 'Вы не можете изменить это заседание. Обратитесь к секретарю заседания или к судье.',
    changedMeanwhile: 'Тем временем заседание изменил другой сотрудник. Посмотрите новые данные и повторите.',
    courtroomTaken: (p) => `В это время зал занят. Заседание в нём: ${told(p)}.${freeSlots(p)}`,
    judgeTaken: (p) => `В это время судья занят. Его заседание: ${told(p)}.${freeSlots(p)}`,
    partyTaken: (p) =>
      p.time === ''
        ? `В это время участник вызван на заседание другого суда.${freeSlots(p)}`
        : `В это время участник вызван на другое заседание: ${told(p)}.${freeSlots(p)}`,
    notAWorkingDay: (p) =>
      `Этот день нерабочий: ${p.day}${p.ru ? ` (${p.ru})` : ''}. Выберите рабочий день. На нерабочий день заседание назначает только сам судья.`,
    calendarMissing: (p) => `Рабочий календарь этого года ещё не введён: ${p.year}. Выберите день раньше.`,
    inThePast: 'Это время уже прошло. Выберите время в будущем.',
    outsideHours: (p) =>
      `Заседание не укладывается в часы работы суда: ${p.from}–${p.to}. Другое время назначает только сам судья.`,
    length: (p) => `Продолжительность заседания: ${p.least}–${p.most} минут.`,
    roomUnknown: 'В этом суде нет такого зала. Выберите из списка.',
    roomWithoutVideo: 'В этом зале нет видеосвязи. Выберите другой зал.',
    notAJudge: 'В этот день это не судья этого суда. Выберите из списка.',
    notASecretary: 'В этот день это не секретарь этого суда. Выберите из списка.',
    noJudge: 'Судья по делу ещё не определён. Выберите судью.',
    caseNotPending: (p) => `По этому делу заседание назначить нельзя. Дело сейчас: «${p.ru}».`,
    mustBeClosed: 'Такое дело по закону рассматривается в закрытом заседании. Выберите основание.',
    groundUnknown: 'Выберите из списка основание, по которому заседание закрывается.',
    noVideoLink: 'У этого заседания нет видеосвязи. Сначала включите видеосвязь.',
    notCalled: 'Этот человек не вызван на заседание. Выберите из списка.',
    ended: 'Заседание закончилось и больше не меняется.',
    alreadyBegun: 'Заседание уже началось.',
    notInProgress: 'Сейчас заседание не идёт.',
    notPaused: 'Сейчас нет перерыва.',
    notDelayed: 'Это заседание не задержано.',
    beforeItsTime: 'Заседание не начинается раньше времени, названного в извещении.',
    anotherDay: 'Заседание назначено на другой день.',
    expectedTime: 'Ожидаемое время должно быть в тот же день и позже, чем сейчас.',
    breakTime: 'Время окончания перерыва должно быть позже, чем сейчас.',
    setTimePassed: 'Назначенное время уже прошло. Укажите новое время или начните заседание.',
    newDatePast: 'Новые день и время должны быть позже, чем сейчас.',
    reasonUnexplained: 'Выбрана «другая причина»: напишите её.',
    surnameTooShort: 'Введите не меньше трёх букв фамилии.',
    surnameTooLong: 'Фамилия слишком длинная. Достаточно нескольких первых букв.',
    surnameNotLetters: 'В фамилии нет цифр. Введите буквы.',
  },
};

function told({ time, number }: { time: string; number: string }): string {
  return number === '' ? time : `${time}, дело № ${number}`;
}

function freeSlots({ free }: { free: string }): string {
  return free === '' ? '' : ` Свободно: ${free}.`;
}
