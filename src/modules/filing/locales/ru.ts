import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

const details: Readonly<Record<string, string>> = {
  number: 'ИИН/БИН',
  birthDate: 'дату рождения',
  address: 'адрес',
  phone: 'телефон',
  email: 'электронную почту',
  bankDetails: 'банковские реквизиты',
};

export const ru: Catalogue<typeof kk> = {
  progress: { 'not-started': 'Не начато', partial: 'Не закончено', ready: 'Готово', faulty: 'Есть ошибка' },
  yesNo: { yes: 'Да', no: 'Нет', unknown: 'Не знаю' },
  party: {
    number: 'ИИН/БИН',
    birthDate: 'Дата рождения',
    address: 'Адрес',
    phone: 'Телефон',
    email: 'Электронная почта',
    bankDetails: 'Банковские реквизиты',
    unknownNumber: 'неизвестен',
    silent: 'Государственная база не ответила, данные проверит суд.',
    absent: 'В государственной базе такого номера нет.',
  },
  exemptionNone: 'Нет, я заплачу',
  attachments: 'Приложенные документы',
  errors: {
    formUnknown: 'Такого вида документа нет. Выберите из списка.',
    draftNotFound: 'Такого черновика нет. Откройте список черновиков.',
    draftSent: 'Этот документ уже отправлен в суд, изменить его нельзя.',
    tooManyDrafts: (p) => `Слишком много незаконченных черновиков. Можно не больше ${p.limit}. Удалите лишние.`,
    questionUnknown: 'Такой страницы нет. Вернитесь к списку задач.',
    answerChanged: 'Этот ответ изменён в другом окне. Выберите, какой оставить.',
    answerMissing: (p) => `«${p.ru}»: дайте ответ.`,
    answerTooLong: (p) => `«${p.ru}»: слишком длинно. Можно до ${p.limit} знаков.`,
    answerNotASum: (p) => `«${p.ru}»: напишите сумму цифрами, например: 1 250 000.`,
    answerNotADate: (p) => `«${p.ru}»: напишите дату так: 24.11.2026.`,
    answerInFuture: (p) => `«${p.ru}»: этот день ещё не наступил.`,
    answerNotOffered: (p) => `«${p.ru}»: выберите один из ответов.`,
    answerControlSigns: (p) => `«${p.ru}»: в тексте невидимые управляющие знаки. Наберите его вручную.`,
    answerDirectionSigns: (p) => `«${p.ru}»: в тексте знаки, меняющие направление письма. Наберите его вручную.`,
    caseNotYours: 'Среди ваших дел такого нет. Проверьте номер.',
    courtDoesNotHear: 'Этот суд не рассматривает такие дела в первой инстанции. Выберите другой.',
    partyNameMissing: 'Напишите имя или название стороны.',
    partyDetailMissing: (p) => `Укажите: ${details[p.detail] ?? p.detail}.`,
    partyTwice: 'Это лицо уже есть в списке.',
    partiesTooMany: (p) => `Слишком много сторон. Можно не больше ${p.limit}.`,
    attachmentTwice: 'Этот же файл уже приложен.',
    attachmentNotFound: 'Такого файла нет.',
    attachmentsTooMany: (p) => `Слишком много файлов. Можно не больше ${p.limit}. Объедините документы.`,
  },
};
