import { formatDate } from '@ashyq/kk-text';
import type { Catalogue } from '#platform/i18n';
import { actKindName as nameOf } from '../model/act-kinds.ts';
import type { ActOutRecord } from '../model/act-out.ts';
import { findGround } from '../model/grounds.ts';
import type { kk } from './kk.ts';

const day = (iso: string): string => formatDate('ru', Temporal.PlainDate.from(iso));

function next(record: ActOutRecord): readonly string[] {
  const { kind, appealUntil } = record;
  const said = kind === 'acceptance' ? accepted(record) : ended(record);
  if (!appealUntil) return said;
  const complaint = kind === 'decision' ? 'апелляцию' : 'частную жалобу';
  return [...said, `Если не согласны, ${complaint} можно подать до ${day(appealUntil)} включительно.`];
}

function accepted({ standpoint, responseUntil }: ActOutRecord): readonly string[] {
  if (standpoint === 'author') return ['Теперь ответчик даёт отзыв, судья готовит дело.'];
  if (standpoint === 'other') return [];
  const until = responseUntil
    ? `Последний день: ${day(responseUntil)}`
    : 'Срок начнётся на следующий день после получения копии.';
  return [`Прочитайте иск и подайте отзыв. ${until}`, 'Можно также примириться или признать иск.'];
}

function ended({ kind, ground, standpoint }: ActOutRecord): readonly string[] {
  const found = findGround(kind, ground);
  if (!found) return [];
  if (standpoint === 'answerer') return ['По этому иску от вас ничего не требуется.'];
  return [`Причина: ${found.text.ru}.`, ...(standpoint === 'author' ? [`Что можно сделать: ${found.mend.ru}`] : [])];
}

export const ru: Catalogue<typeof kk> = {
  states: {
    draft: 'Проект',
    signing: 'Ждёт подписи',
    signed: 'Подписан, не оглашён',
    announced: 'Оглашён',
    in_force: 'Вступил в законную силу',
    withdrawn: 'Проект удалён',
  },
  standings: {
    not_in_force: 'Не вступил в законную силу',
    appealed: 'Обжалован, не вступил в законную силу',
    in_force: 'Вступил в законную силу',
  },
  parts: {
    introductory: 'Вводная часть',
    descriptive: 'Описательная часть',
    reasoning: 'Мотивировочная часть',
    operative: 'Резолютивная часть',
  },
  checks: {
    parts_written: 'Написаны все четыре части',
    nothing_left_open: 'Не осталось незаполненных мест в скобках',
    ground_named: 'Указано основание из кодекса',
    judge_named: 'Во вводной части названа фамилия судьи',
    case_named: 'Во вводной части стоит номер дела',
    parties_named: 'Во вводной части названы все стороны',
    sums_agree: 'Суммы цифрами и прописью совпадают',
    operative_rules: 'В резолютивной части есть отдельная строка «ОПРЕДЕЛИЛ:» или «РЕШИЛ:»',
    language_named: 'Указан язык судопроизводства',
    complaint_explained: 'Разъяснён порядок обжалования',
    language_of_case: 'Язык акта совпадает с языком дела',
  },
  marks: {
    person: 'имя человека',
    iin: 'ИИН',
    phone: 'телефон',
    account_number: 'номер счёта',
    plate: 'номер машины',
    address: 'адрес',
    document_number: 'номер документа',
    email: 'электронная почта',
    birth_date: 'дата рождения',
    profile: 'страница в сети',
    name: 'имя',
    by_hand: 'отмечено вручную',
  },
  course: {
    out: (p) =>
      `Вынесен судебный акт: ${p.name}, № ${p.number}.${p.appealUntil ? ` Последний день жалобы: ${day(p.appealUntil)}` : ''}`,
    operative: (p) => `${p.name}: оглашена резолютивная часть. Последний день полного текста: ${day(p.finalUntil)}`,
    copySent: (p) =>
      `Стороне, не участвовавшей в заседании, направлена копия: ${p.name}, № ${p.number}. Направлена: ${day(p.on)}`,
    inForce: (p) => `Судебный акт вступил в законную силу: ${p.name}, № ${p.number}`,
    appealed: (p) => `На судебный акт подана жалоба: ${p.name}, № ${p.number}`,
  },
  notices: {
    actOut: {
      sms: (p) =>
        [
          `Дело № ${p.caseNumber}: вынесен акт «${nameOf(p.kind, 'ru')}».`,
          ...next(p),
          'Прочитать и скачать: «Сот кабинеті».',
        ].join(' '),
      subject: (p) => `Дело № ${p.caseNumber}: вынесен судебный акт`,
      email: (p) =>
        `По делу вынесен судебный акт.\n\nДело № ${p.caseNumber}\nАкт: ${nameOf(p.kind, 'ru')}\n\n${next(p).join('\n')}\n\nАкт можно прочитать и скачать в «Сот кабинеті».`,
    },
    operative: {
      sms: (p) =>
        `Дело № ${p.caseNumber}: оглашена резолютивная часть решения. Полный текст будет готов до ${day(p.finalUntil)} включительно. Срок жалобы начнётся после него. Прочитать: «Сот кабинеті».`,
      subject: (p) => `Дело № ${p.caseNumber}: оглашена резолютивная часть решения`,
      email: (p) =>
        `Оглашена резолютивная часть решения.\n\nДело № ${p.caseNumber}\nПоследний день полного текста: ${day(p.finalUntil)}\n\nСрок жалобы начнётся после полного текста. Мы сообщим, когда он выйдет.\n\nРезолютивную часть можно прочитать в «Сот кабинеті».`,
    },
    inForce: {
      sms: (p) => `Дело № ${p.caseNumber}: акт вступил в законную силу. Акт: ${nameOf(p.kind, 'ru')}.`,
      subject: (p) => `Дело № ${p.caseNumber}: акт вступил в законную силу`,
      email: (p) => `Судебный акт вступил в законную силу.\n\nДело № ${p.caseNumber}\nАкт: ${nameOf(p.kind, 'ru')}`,
    },
  },
  news: (p) => `Опубликован судебный акт: ${p.kind}, № ${p.number}`,
  errors: {
    notFound: 'Такой судебный акт не найден. Проверьте адрес.',
    notAllowed: 'У вас нет права на это действие. С актом работают судья дела и сотрудники суда.',
    changedMeanwhile: 'За это время акт изменил другой человек. Сравните два текста и сохраните снова.',
    kindNotHere: 'На этой стадии дела такой акт не выносится. Выберите другой вид акта.',
    noJudge: 'Судья по делу не назначен или сегодня не в должности. Сначала нужен судья.',
    groundMissing: 'Выберите основание из кодекса',
    correctedMissing: 'Выберите акт, описка в котором исправляется',
    partTooLong: 'Текст одной части слишком длинный. Не больше 400 000 знаков.',
    sumUnreadable: 'Напишите сумму в тенге цифрами, например: 250000',
    notADraft: 'Акт подписан, его текст не меняется. Если есть описка, вынесите определение об исправлении.',
    notReady: 'Подписать ещё нельзя. Исправьте неотмеченные строки проверочного списка.',
    operativeNotReady: 'Резолютивная часть ещё не готова. Проверьте строку «РЕШИЛ:», порядок жалобы и места в скобках.',
    operativeAnnounced: 'Резолютивная часть оглашена в заседании и не меняется. Допишите остальные части и подпишите.',
    copyNotAwaited: 'Этой стороне копия уже направлена, или она участвовала в заседании.',
    copyDayWrong: 'Копию направляют не раньше окончательной формы решения и не позже сегодняшнего дня.',
    proofMissing: 'Напишите номер, который подтверждает отправку, например: № KZ123456789',
    notSigned: 'Акт не подписан судьёй. Сначала подпись, затем оглашение.',
    noHearing: 'Решение оглашают в заседании. Сначала откройте заседание.',
    signerIsNotTheJudge: 'Подписал не судья этого дела. Акт подписывает только судья дела.',
    notOut: 'Акт ещё не оглашён или уже вступил в законную силу.',
    complaintTooLate: (p: { until: string }) =>
      `Срок жалобы не соблюдён. Последний день: ${day(p.until)} Рассмотрите ходатайство о восстановлении срока.`,
    notForThePublic: 'У этого акта нет публикуемой версии: закон не разрешает публиковать такие дела.',
    sameReviewer: 'Второй раз смотрит другой сотрудник. Сначала завершите первый просмотр.',
    alreadyPublished: 'Акт опубликован. Опубликованный текст не меняется.',
    wordsNotFound: (p: { words: string }) => `В тексте нет слов «${p.words}». Напишите их так, как в тексте.`,
    codeWrong: 'Эти номер и код не относятся к одному акту. Введите их так, как на бумаге.',
    numberUnreadable: 'Напишите номер акта так, как на бумаге, например: 7517-26-00-2/1234/3',
    tooManyTries: 'Код слишком часто вводили с ошибкой. Повторите через минуту.',
    fileTooLarge: 'Файл слишком большой. Предел: 20 МБ.',
    fileMissing: 'Выберите файл акта',
  },
};
