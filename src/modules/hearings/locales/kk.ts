export const kk = {
  states: {
    scheduled: 'Белгіленген',
    about_to_begin: 'Жақында басталады',
    in_progress: 'Жүріп жатыр',
    paused: 'Үзіліс',
    delayed: 'Кешігіп жатыр',
    adjourned: 'Кейінге қалдырылды',
    finished: 'Аяқталды',
  },
  purposes: {
    preparation: 'Сот талқылауына дайындық',
    preliminary: 'Алдын ала сот отырысы',
    trial: 'Сот талқылауы',
    conciliation: 'Татуласу рәсімі',
    procedural_question: 'Процестік мәселе',
    announcement: 'Шешім жариялау',
  },
  delayReasons: {
    previous_hearing_not_finished: 'алдыңғы іс әлі аяқталған жоқ',
    judge_delayed: 'судья кешігіп жатыр',
    party_awaited: 'тарап күтілуде',
    convoy_awaited: 'айдауыл күтілуде',
    interpreter_awaited: 'аудармашы күтілуде',
    equipment_failed: 'техника жөнделіп жатыр',
    other: 'басқа себеп',
  },
  adjournmentReasons: {
    party_absent: 'тарап келмеді',
    party_not_notified: 'тарапқа хабар жетпеген',
    motion_of_party: 'тараптың өтінішхаты бойынша',
    evidence_requested: 'дәлел сұратылды',
    mediation: 'медиация өтеді',
    judge_absent: 'судья жоқ',
    interpreter_absent: 'аудармашы жоқ',
    equipment_failed: 'техника істемеді',
    other: 'басқа себеп',
  },
  closingGrounds: {
    state_secret: 'Мемлекеттік құпия',
    adoption: 'Бала асырап алу құпиясы',
    private_life: 'Жеке өмір құпиясы',
    family_secret: 'Отбасы құпиясы',
    commercial_secret: 'Коммерциялық құпия',
    other_protected_secret: 'Заң қорғайтын өзге құпия',
    public_order: 'Отырыс залындағы жаппай тәртіпсіздік',
    minors: 'Кәмелетке толмаған адамның ісі',
    sexual_offence: 'Жыныстық қылмыс туралы іс',
    intimate_life: 'Интимдік өмір жайлы мәлімет',
    safety_of_participants: 'Қатысушылардың қауіпсіздігі',
    investigating_judge: 'Тергеу судьясы қарайтын шағым',
  },
  closed: 'Жабық отырыс',
  closedNoNames: 'Жабық отырыс. Тараптардың аты-жөні көрсетілмейді.',
  videoLink: 'Бейнебайланыс арқылы',
  hearing: 'Сот отырысы',
  courtroom: 'зал',
  delaySaid: (p: { reason: string }) => `Отырыс кешігіп жатыр: ${p.reason}. Күте тұрыңыз, өзіміз шақырамыз.`,
  delayUnsaid: 'Отырыс кешігіп жатыр. Күте тұрыңыз, өзіміз шақырамыз.',
  notEarlierThan: (p: { time: string }) => `Ең ерте уақыты: ${p.time}`,
  news: (p: { day: string; count: number }) => `Бүгінгі сот отырыстары, ${p.day}: ${p.count}`,
  errors: {
    noticeNotServed: 'Хабар жетпеген қатысушы бар. Отырысты ашу-ашпауды судья шешеді.',
    judgeReplaced:
      'Істің судьясы ауысқан, ал бұл уақытта ол бос емес. Алдымен отырыстың уақытын не судьясын өзгертіңіз.',
    wayMissing: 'Хабардың қалай жеткенін таңдаңыз.',
    proofMissing: 'Хабардың жеткенін не растайтынын жазыңыз: есептің, пошта жөнелтімінің нөмірі, кім алғаны.',
    proofDocumentMissing: 'Хабардың жеткенін растайтын құжаттың көшірмесін тіркеңіз (PDF).',
    proofTooLong: 'Растайтын құжат туралы мәтін тым ұзын. Ең көбі: 300 таңба.',
    notFound: 'Мұндай отырыс табылмады. Тізімнен қайта таңдаңыз.',
    notAllowed: 'Бұл отырысты өзгертуге құқығыңыз жоқ. Отырыс хатшысына не судьяға айтыңыз.',
    changedMeanwhile: 'Осы арада отырысты басқа қызметкер өзгертті. Жаңа деректі қарап, қайта көріңіз.',
    courtroomTaken: (p: { time: string; number: string; free: string }) =>
      `Бұл уақытта зал бос емес. Ондағы отырыс: ${told(p)}.${freeSlots(p)}`,
    judgeTaken: (p: { time: string; number: string; free: string }) =>
      `Бұл уақытта судья бос емес. Оның отырысы: ${told(p)}.${freeSlots(p)}`,
    partyTaken: (p: { time: string; number: string; free: string }) =>
      p.time === ''
        ? `Қатысушы бұл уақытта басқа соттың отырысына шақырылған.${freeSlots(p)}`
        : `Қатысушы бұл уақытта басқа отырысқа шақырылған: ${told(p)}.${freeSlots(p)}`,
    notAWorkingDay: (p: { day: string; kk: string; ru: string; en: string }) =>
      `Бұл күн — демалыс: ${p.day}${p.kk ? ` (${p.kk})` : ''}. Жұмыс күнін таңдаңыз. Демалыс күніне отырысты судьяның өзі ғана белгілейді.`,
    calendarMissing: (p: { year: number }) =>
      `Бұл жылдың жұмыс күнтізбесі әлі енгізілмеген: ${p.year}. Ертерек күнді таңдаңыз.`,
    inThePast: 'Бұл уақыт өтіп кетті. Алдағы уақытты таңдаңыз.',
    outsideHours: (p: { from: string; to: string }) =>
      `Отырыс соттың жұмыс уақытына сыймайды. Жұмыс уақыты: ${p.from}–${p.to}. Басқа уақытты судьяның өзі ғана белгілейді.`,
    length: (p: { least: number; most: number }) => `Отырыстың ұзақтығы: ${p.least}–${p.most} минут.`,
    roomUnknown: 'Бұл сотта мұндай зал жоқ. Тізімнен таңдаңыз.',
    roomWithoutVideo: 'Бұл залда бейнебайланыс жоқ. Басқа залды таңдаңыз.',
    notAJudge: 'Бұл адам ол күні осы соттың судьясы емес. Тізімнен таңдаңыз.',
    judgeAbsent: (p: { day: string }) => `Судья ол күні орнында болмайды: ${p.day}. Басқа күнді таңдаңыз.`,
    notASecretary: 'Бұл адам ол күні осы соттың хатшысы емес. Тізімнен таңдаңыз.',
    noJudge: 'Істің судьясы әлі белгіленбеген. Судьяны таңдаңыз.',
    caseNotPending: (p: { kk: string; ru: string; en: string }) =>
      `Бұл іске отырыс белгіленбейді. Істің қазіргі күйі: «${p.kk}».`,
    mustBeClosed: 'Мұндай іс заң бойынша жабық отырыста қаралады. Негізін таңдаңыз.',
    groundUnknown: 'Отырысты жабу негізін тізімнен таңдаңыз.',
    noVideoLink: 'Бұл отырыста бейнебайланыс жоқ. Алдымен бейнебайланысты қосыңыз.',
    notCalled: 'Бұл адам отырысқа шақырылмаған. Тізімнен таңдаңыз.',
    ended: 'Отырыс біткен, енді өзгермейді.',
    alreadyBegun: 'Отырыс басталып кетті.',
    notInProgress: 'Отырыс қазір жүріп жатқан жоқ.',
    notPaused: 'Қазір үзіліс жоқ.',
    notDelayed: 'Бұл отырыс кешіктірілмеген.',
    beforeItsTime: 'Отырыс хабарламадағы уақыттан ерте басталмайды.',
    anotherDay: 'Отырыс басқа күнге белгіленген.',
    expectedTime: 'Күтілетін уақыт сол күні және қазіргіден кеш болуы керек.',
    breakTime: 'Үзілістің аяқталу уақыты қазіргіден кеш болуы керек.',
    setTimePassed: 'Белгіленген уақыт өтіп кетті. Жаңа уақытты жазыңыз не отырысты бастаңыз.',
    newDatePast: 'Жаңа күн мен уақыт қазіргіден кеш болуы керек.',
    reasonUnexplained: '«Басқа себеп» таңдалды: себебін жазыңыз.',
    surnameTooShort: 'Тегіңіздің кемінде үш әрпін теріңіз.',
    surnameTooLong: 'Тек тым ұзын. Алғашқы бірнеше әрпі жеткілікті.',
    surnameNotLetters: 'Текте цифр болмайды. Әріппен теріңіз.',
    dayMissing: 'Күнді жазыңыз, мысалы: 24.11.2026.',
    timeMissing: 'Уақытты жазыңыз, мысалы: 10:30.',
    timeUnreadable: 'Уақытты былай жазыңыз: 10:30.',
    purposeMissing: 'Отырыстың мақсатын таңдаңыз.',
    reasonMissing: 'Себебін тізімнен таңдаңыз.',
    wordsTooLong: (p: { limit: number }) => `Түсіндірме тым ұзын. Ең көбі: ${p.limit} таңба.`,
    dayUnreadable: 'Күнді былай жазыңыз: 24.11.2026.',
    daysTurnedRound: 'Аралықтың соңы басынан бұрын тұр. Алдымен ерте күнді, одан кейін кеш күнді көрсетіңіз.',
    cursorUnreadable:
      'Келесі беттің белгісі оқылмады. Оны алдыңғы жауаптағы «next» өрісінен өзгертпей алыңыз немесе тізімді басынан сұраңыз.',
    span: (p: { days: number }) => `Бір сұрауға ең көбі: ${p.days} күн. Аралықты қысқартыңыз.`,
    tooManyQuestions: 'Сұрау тым көп. Бір минуттан кейін қайталап көріңіз.',
  },
};

function told({ time, number }: { time: string; number: string }): string {
  return number === '' ? time : `${time}, іс № ${number}`;
}

function freeSlots({ free }: { free: string }): string {
  return free === '' ? '' : ` Бос уақыт: ${free}.`;
}
