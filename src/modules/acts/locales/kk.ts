import { formatDate } from '@ashyq/kk-text';
import { actKindName as nameOf } from '../model/act-kinds.ts';
import type { ActOutRecord, OperativeRecord } from '../model/act-out.ts';
import { findGround } from '../model/grounds.ts';

const day = (iso: string): string => formatDate('kk', Temporal.PlainDate.from(iso));

/** What a party can do, by what happened and whose claim it was. */
function next(record: ActOutRecord): readonly string[] {
  const { kind, appealUntil } = record;
  const said = kind === 'acceptance' ? accepted(record) : ended(record);
  if (!appealUntil) return said;
  const complaint = kind === 'decision' ? 'апелляциялық шағым' : 'жеке шағым';
  return [...said, `Келіспесеңіз, ${complaint} бере аласыз. Соңғы күні: ${day(appealUntil)}.`];
}

function accepted({ standpoint, responseUntil }: ActOutRecord): readonly string[] {
  if (standpoint === 'author') return ['Енді жауапкер пікір береді, судья істі дайындайды.'];
  if (standpoint === 'other') return [];
  const until = responseUntil
    ? `Соңғы күні: ${day(responseUntil)}.`
    : 'Мерзімі арыздың көшірмесін алған күннен кейін басталады.';
  return [`Арызды оқып, пікір бере аласыз. ${until}`, 'Татуласуға немесе талапты мойындауға да болады.'];
}

function ended({ kind, ground, standpoint }: ActOutRecord): readonly string[] {
  const found = findGround(kind, ground);
  if (!found) return [];
  if (standpoint === 'answerer') return ['Бұл талап бойынша Сізден ештеңе қажет емес.'];
  return [`Себебі: ${found.text.kk}.`, ...(standpoint === 'author' ? [`Не істеуге болады: ${found.mend.kk}`] : [])];
}

export const kk = {
  states: {
    draft: 'Жоба',
    signing: 'Қол қоюды күтіп тұр',
    signed: 'Қол қойылған, жарияланбаған',
    announced: 'Жарияланған',
    in_force: 'Заңды күшіне енген',
    withdrawn: 'Жоба алынып тасталған',
  },
  standings: {
    not_in_force: 'Заңды күшіне енбеген',
    appealed: 'Шағым берілген, заңды күшіне енбеген',
    in_force: 'Заңды күшіне енген',
  },
  parts: {
    introductory: 'Кіріспе бөлік',
    descriptive: 'Сипаттау бөлігі',
    reasoning: 'Уәждеу бөлігі',
    operative: 'Қарар бөлігі',
  },
  checks: {
    parts_written: 'Төрт бөлік те жазылған',
    nothing_left_open: 'Жақша ішінде толтырылмаған орын қалмаған',
    ground_named: 'Кодекстегі негізі көрсетілген',
    judge_named: 'Кіріспе бөлікте судьяның тегі тұр',
    case_named: 'Кіріспе бөлікте істің нөмірі тұр',
    parties_named: 'Кіріспе бөлікте барлық тарап аталған',
    sums_agree: 'Сомалардың саны мен жазуы сәйкес',
    operative_rules: 'Қарар бөлігінде «ҰЙҒАРДЫ:» не «ШЕШТІ:» деген жеке жол бар',
    language_named: 'Сот ісін жүргізу тілі көрсетілген',
    complaint_explained: 'Шағым беру тәртібі түсіндірілген',
    language_of_case: 'Акт тілі істің тілімен бірдей',
  },
  marks: {
    person: 'адамның аты-жөні',
    iin: 'ЖСН',
    phone: 'телефон',
    account_number: 'шот нөмірі',
    plate: 'көлік нөмірі',
    address: 'мекенжай',
    document_number: 'құжат нөмірі',
    email: 'электрондық пошта',
    birth_date: 'туған күні',
    profile: 'желідегі парақша',
    name: 'аты-жөні',
    by_hand: 'қолмен белгіленген',
  },
  course: {
    out: (p: { name: string; number: string; appealUntil: string | null }) =>
      `Сот актісі шықты: ${p.name}, № ${p.number}.${p.appealUntil ? ` Шағымның соңғы күні: ${day(p.appealUntil)}` : ''}`,
    operative: (p: { name: string; finalUntil: string }) =>
      `${p.name}: қарар бөлігі жария етілді. Толық мәтіннің соңғы күні: ${day(p.finalUntil)}`,
    copySent: (p: { name: string; number: string; on: string }) =>
      `Отырысқа қатыспаған тарапқа көшірме жіберілді: ${p.name}, № ${p.number}. Жіберілген күні: ${day(p.on)}`,
    inForce: (p: { name: string; number: string }) => `Сот актісі заңды күшіне енді: ${p.name}, № ${p.number}`,
    appealed: (p: { name: string; number: string }) => `Сот актісіне шағым түсті: ${p.name}, № ${p.number}`,
  },
  notices: {
    actOut: {
      sms: (p: ActOutRecord) =>
        [
          `Іс № ${p.caseNumber}: ${nameOf(p.kind, 'kk')} шықты.`,
          ...next(p),
          'Оқып, жүктеп алыңыз: «Сот кабинеті».',
        ].join(' '),
      subject: (p: ActOutRecord) => `Іс № ${p.caseNumber}: сот актісі шықты`,
      email: (p: ActOutRecord) =>
        `Іс бойынша сот актісі шықты.\n\nІс № ${p.caseNumber}\nАкт: ${nameOf(p.kind, 'kk')}\n\n${next(p).join('\n')}\n\nАктіні «Сот кабинетінен» оқып, жүктеп ала аласыз.`,
    },
    operative: {
      sms: (p: OperativeRecord) =>
        `Іс № ${p.caseNumber}: шешімнің қарар бөлігі жария етілді. Толық мәтіннің соңғы күні: ${day(p.finalUntil)}. Шағым мерзімі толық мәтіннен кейін басталады. Оқыңыз: «Сот кабинеті».`,
      subject: (p: OperativeRecord) => `Іс № ${p.caseNumber}: шешімнің қарар бөлігі жария етілді`,
      email: (p: OperativeRecord) =>
        `Шешімнің қарар бөлігі жария етілді.\n\nІс № ${p.caseNumber}\nТолық мәтіннің соңғы күні: ${day(p.finalUntil)}\n\nШағым мерзімі толық мәтіннен кейін басталады. Ол шыққанда хабарлаймыз.\n\nҚарар бөлігін «Сот кабинетінен» оқи аласыз.`,
    },
    inForce: {
      sms: (p: Pick<ActOutRecord, 'kind' | 'caseNumber'>) =>
        `Іс № ${p.caseNumber}: акт заңды күшіне енді. Акт: ${nameOf(p.kind, 'kk')}.`,
      subject: (p: Pick<ActOutRecord, 'kind' | 'caseNumber'>) => `Іс № ${p.caseNumber}: акт заңды күшіне енді`,
      email: (p: Pick<ActOutRecord, 'kind' | 'caseNumber'>) =>
        `Сот актісі заңды күшіне енді.\n\nІс № ${p.caseNumber}\nАкт: ${nameOf(p.kind, 'kk')}`,
    },
  },
  news: (p: { kind: string; number: string }) => `Сот актісі жарияланды: ${p.kind}, № ${p.number}`,
  errors: {
    notFound: 'Мұндай сот актісі табылмады. Мекенжайын тексеріңіз.',
    notAllowed: 'Бұл актімен жұмыс істеуге құқығыңыз жоқ. Ол істің судьясына және сот қызметкерлеріне ашық.',
    changedMeanwhile: 'Осы уақытта актіні басқа адам өзгертті. Екі мәтінді салыстырып, қайта сақтаңыз.',
    kindNotHere: 'Істің осы сатысында мұндай акт шығарылмайды. Актінің басқа түрін таңдаңыз.',
    noJudge: 'Істің судьясы тағайындалмаған немесе бүгін қызметінде емес. Алдымен судья тағайындалуы керек.',
    groundMissing: 'Негізін таңдаңыз: кодекстің қай тармағы бойынша',
    correctedMissing: 'Қай актінің қатесі түзетілетінін таңдаңыз',
    partTooLong: 'Бір бөліктің мәтіні тым ұзақ. 400 000 таңбадан асырмаңыз.',
    sumUnreadable: 'Соманы теңгемен, цифрмен жазыңыз, мысалы: 250000',
    notADraft: 'Бұл актіге қол қойылған, оның мәтіні өзгермейді. Қате болса, түзету туралы ұйғарым шығарыңыз.',
    notReady: 'Қол қоюға әлі дайын емес. Тексеру тізіміндегі белгіленбеген жолдарды түзетіңіз.',
    operativeNotReady:
      'Қарар бөлігі әлі дайын емес. «ШЕШТІ:» деген жолды, шағым тәртібін және жақша ішіндегі бос орындарды тексеріңіз.',
    operativeAnnounced: 'Қарар бөлігі отырыста жария етілді, ол өзгермейді. Қалған бөліктерді аяқтап, қол қойыңыз.',
    copyNotAwaited: 'Бұл тарапқа көшірме жіберілген немесе ол отырысқа қатысқан.',
    copyDayWrong: 'Жіберілген күн шешімнің түпкілікті нысанынан ерте немесе бүгіннен кеш болмайды.',
    proofMissing: 'Жіберілгенін растайтын нөмірді жазыңыз, мысалы: № KZ123456789',
    notSigned: 'Актіге судья қол қоймаған. Алдымен қол қойылады, содан кейін жарияланады.',
    noHearing: 'Шешім сот отырысында жария етіледі. Алдымен отырысты ашыңыз.',
    signerIsNotTheJudge: 'Қол қойған адам осы істің судьясы емес. Актіге тек істің судьясы қол қояды.',
    notOut: 'Акт әлі жарияланбаған немесе заңды күшіне енген.',
    complaintTooLate: (p: { until: string }) =>
      `Шағым беру мерзімі сәйкес емес. Соңғы күні: ${day(p.until)}. Мерзімді қалпына келтіру өтінішхатын қараңыз.`,
    notForThePublic: 'Бұл актінің жарияланатын нұсқасы жоқ: заң мұндай істі жариялауға жол бермейді.',
    sameReviewer: 'Екінші рет басқа қызметкер қарайды. Алдымен бірінші қарау аяқталуы керек.',
    alreadyPublished: 'Акт жарияланған. Жарияланған мәтін өзгермейді.',
    wordsNotFound: (p: { words: string }) => `Мәтінде мұндай сөз жоқ: «${p.words}». Мәтіндегідей жазыңыз.`,
    codeWrong: 'Бұл нөмір мен код бір актіге жатпайды. Қағаздағыдай енгізіп көріңіз.',
    numberUnreadable: 'Актінің нөмірін қағаздағыдай жазыңыз, мысалы: 7517-26-00-2/1234/3',
    tooManyTries: 'Код тым көп рет қате енгізілді. Бір минуттан кейін қайталаңыз.',
    fileTooLarge: 'Файл тым үлкен. Шегі: 20 МБ.',
    fileMissing: 'Актінің файлын таңдаңыз',
  },
};
