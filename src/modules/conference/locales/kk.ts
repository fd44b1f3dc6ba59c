import type { ToldGround } from '../model/law/remote-grounds.ts';

/** What an invitation says. */
interface Invited {
  readonly court: string;
  readonly day: string;
  readonly time: string;
  readonly caseNumber: string;
  readonly link: string;
  readonly code: string;
  readonly ground: ToldGround | null;
}

/** The judge's decision on a motion to take part by video. */
interface Decided {
  readonly verdict: 'granted' | 'refused';
  readonly reason: string;
  readonly day: string;
  readonly time: string;
}

interface DecidedNotice extends Decided {
  readonly caseNumber: string;
  readonly ground: ToldGround | null;
}

const because = (reason: string): string => (reason ? ` ${reason}` : '');

const codes = { CPC: 'АПК', CrPC: 'ҚПК', CAO: 'ӘҚБтК', APPC: 'ӘРПК' } as const;

/** By which article somebody takes part by video, and whether it was compared with the edition in force. */
const sayGround = (ground: ToldGround | null): string => {
  if (!ground) return 'Бейнебайланыстың негізі болатын бапты судья отырыста айтады.';
  const article = `${codes[ground.code]} ${ground.article}-бап`;
  return ground.isVerified
    ? `Негізі: ${article}.`
    : `Негізі: ${article}. Баптың қазіргі редакциясы тексерілмеген, дәлін судья айтады.`;
};

export const kk = {
  phases: {
    before: 'Әлі басталған жоқ',
    going: 'Отырыс жүріп жатыр',
    paused: 'Үзіліс',
    closed_part: 'Жабық бөлігі',
    deliberation: 'Судья шешім қабылдап жатыр',
    ended: 'Аяқталды',
  },
  steps: {
    begin: 'Отырысты бастау',
    pause: 'Үзіліс жариялау',
    resume: 'Жалғастыру',
    close: 'Жабық бөлігіне көшу',
    reopen: 'Ашық бөлігіне қайту',
    deliberate: 'Кеңесу бөлмесіне кету',
    return: 'Залға қайту',
    end: 'Отырысты аяқтау',
  },
  places: {
    bench: 'Судья',
    clerk: 'Хатшы',
    courtroom: 'Сот залы',
    party: 'Тарап',
    counsel: 'Өкіл',
    witness: 'Куә',
    helper: 'Аудармашы немесе маман',
  },
  standings: {
    away: 'Кірген жоқ',
    waiting: 'Күтіп отыр',
    isolated: 'Оңаша күтіп отыр',
    admitted: 'Залда',
    removed: 'Шығарылды',
  },
  checks: {
    good: 'Камера мен дыбыс жұмыс істейді',
    sound_only: 'Дыбыс қана жұмыс істейді',
    failed: 'Тексеруден өтпеді',
    none: 'Құрылғы тексерілмеген',
  },
  waiting: {
    removed: 'Судья Сізді отырыстан шығарды',
    ended: 'Отырыс аяқталды',
    isolated: 'Сіз куәсіз. Кезегіңіз келгенше отырысты естімейсіз.',
    deliberation: 'Судья шешім қабылдап жатыр. Осы бетте күте тұрыңыз.',
    paused: 'Үзіліс. Осы бетте күте тұрыңыз.',
    wait_to_be_admitted: 'Отырыс жүріп жатыр. Сізді қазір кіргізеді.',
    delayed: 'Отырыс кешігіп жатыр',
    about_to_begin: 'Отырыс қазір басталады',
    scheduled: 'Отырыс әлі басталған жоқ',
    in_room: 'Сіз залдасыз',
  },
  failures: {
    connection_lost: 'Байланысы үзілді',
    did_not_hear: 'Естімеді',
    was_not_heard: 'Дауысы естілмеді',
    no_picture: 'Бейнесі көрінбеді',
  },
  decisions: {
    repeat: 'Айтылғанды қайталау',
    pause: 'Үзіліс жариялау',
    go_on: 'Жалғастыру',
    adjourn: 'Отырысты кейінге қалдыру',
  },
  papers: {
    identity_card: 'Жеке куәлік',
    passport: 'Паспорт',
    digital_document: 'Цифрлық құжат',
    residence_permit: 'Тұруға ықтиярхат',
    foreign_passport: 'Шетелдік паспорт',
    service_card: 'Қызметтік куәлік',
    other: 'Басқа құжат',
  },
  authorities: {
    own: 'Өз атынан',
    power_of_attorney: 'Сенімхат',
    advocate_notice: 'Адвокаттың хабарламасы',
    by_law: 'Заңды өкіл',
    office: 'Лауазымы бойынша',
  },
  siteKinds: {
    custody: 'Күзетпен ұстау орны',
    court: 'Басқа сот',
    hospital: 'Аурухана',
    military_unit: 'Әскери бөлім',
    social_institution: 'Әлеуметтік мекеме',
  },
  sides: {
    claiming: 'Талап қоюшы не айыптаушы тарап',
    responding: 'Жауапкер не қорғаушы тарап',
    third: 'Үшінші тұлғалар',
  },
  bases: {
    motion: 'Қатысушының өтінішхаты бойынша',
    initiative: 'Соттың бастамасы бойынша',
  },
  log: {
    opened: 'Бөлме ашылды',
    seats_added: 'Қатысушы қосылды',
    remote_asked: 'Бейнебайланыспен қатысу туралы өтінішхат түсті',
    guest_added: 'Іске қатыспайтын адам шақырылды',
    invited: 'Код берілді',
    placed: 'Қатысу негізі көрсетілді',
    entered: 'Кірді',
    seat_taken_over: 'Басқа құрылғыдан кірді',
    identified: 'Жеке басы анықталды',
    admitted: 'Залға кіргізілді',
    sent_out: 'Күтуге қайтарылды',
    removed: 'Шығарылды',
    muted: 'Микрофоны өшірілді',
    unmuted: 'Микрофоны қосылды',
    spotlight: 'Ірі көрсетілді',
    floor_given: 'Сөз берілді',
    hand_raised: 'Сөз сұрады',
    hand_lowered: 'Сөз сұраудан бас тартты',
    connected: 'Дыбысы не бейнесі қосылды',
    disconnected: 'Дыбысы мен бейнесі өшті',
    lost: 'Байланысы үзілді',
    came_back: 'Байланысқа қайтты',
    media_restarted: 'Бейнебайланыс қайта қосылды',
    node_lost: 'Бейнебайланыс торабы жауап бермейді',
    placed_on_node: 'Бейнебайланыс торабы таңдалды',
    talk_asked: 'Оңаша сөйлесуге шақырды',
    talk_accepted: 'Оңаша сөйлесуге келісті',
    talk_declined: 'Оңаша сөйлесуден бас тартты',
    talk_unanswered: 'Оңаша сөйлесуге жауап болмады',
    talk_ended: 'Оңаша сөйлесу аяқталды',
    failed: 'Байланыс ақауы',
    failure_decided: 'Ақау туралы шешім',
    equipment_checked: 'Құрылғысын тексерді',
    begin: 'Отырыс басталды',
    live: 'Дыбыс қосылды',
    pause: 'Үзіліс жарияланды',
    resume: 'Отырыс жалғасты',
    close: 'Жабық бөлігі басталды',
    reopen: 'Ашық бөлігіне қайтты',
    deliberate: 'Судья кеңесу бөлмесіне кетті',
    return: 'Судья залға қайтты',
    end: 'Отырыс аяқталды',
    followed_hearing: 'Отырыстың күйі өзгерді',
    moved: 'Отырыс уақыты ауысты',
    page_shown: 'Іс материалының беті көрсетілді',
    page_hidden: 'Бет экраннан алынды',
    kept_in: 'Жабық бөлігінде қалады',
    kept_out: 'Жабық бөлігіне қатыспайды',
    other: 'Бөлме өзгерді',
  },
  course: {
    granted: (p: Decided) =>
      `Бейнебайланыспен қатысуға рұқсат берілді. Отырыс: ${p.day}, ${p.time}.${because(p.reason)}`,
    refused: (p: Decided) =>
      `Бейнебайланыспен қатысуға рұқсат берілмеді. Отырыс: ${p.day}, ${p.time}.${because(p.reason)}`,
  },
  verdicts: { granted: 'Рұқсат берілді', refused: 'Рұқсат берілмеді' },
  toWhom: (p: { name: string }) => `Кімге: ${p.name}`,
  seconds: (p: { count: number }) => `${p.count} с`,
  paper: {
    title: 'Бейнезал журналы',
    heading: 'БЕЙНЕЗАЛ ЖУРНАЛЫ',
    about: (p: { number: string; day: string }) => `Іс № ${p.number}. Отырыс күні: ${p.day}`,
    lead: 'Отырысқа бейнебайланыспен кім қашан кіргені, кімнің байланысы үзілгені және судья не шешкені.',
    time: 'Уақыты',
    what: 'Не болды',
    who: 'Кім',
    court: 'Сот',
    pages: 'Экранда көрсетілген беттер',
    page: (p: { title: string; page: number }) => `${p.title}, ${p.page}-бет`,
    signed: 'Журналды жүйе автоматты түрде жүргізді. Оны ешкім түзете алмайды.',
  },
  notRecorded: 'Бұл әңгіме жазылмайды',
  notices: {
    requestDecided: {
      sms: (p: DecidedNotice) =>
        p.verdict === 'granted'
          ? `Іс: ${p.caseNumber}. Отырысқа бейнебайланыспен қатысуға рұқсат берілді: ${p.day}, ${p.time}. Кіру коды бөлек хабарламамен келеді.`
          : `Іс: ${p.caseNumber}. Бейнебайланыспен қатысуға рұқсат берілмеді. Отырысқа сотқа келіңіз: ${p.day}, ${p.time}. Себебін кабинеттен оқыңыз.`,
      subject: (p: DecidedNotice) => `Бейнебайланыспен қатысу: іс ${p.caseNumber}`,
      email: (p: DecidedNotice) =>
        [
          p.verdict === 'granted'
            ? 'Судья отырысқа бейнебайланыспен қатысуыңызға рұқсат берді.'
            : 'Судья отырысқа бейнебайланыспен қатысуыңызға рұқсат бермеді. Отырысқа сотқа келіңіз.',
          `Іс: ${p.caseNumber}\nОтырыс: ${p.day}, ${p.time}`,
          ...(p.reason ? [`Судьяның себебі: ${p.reason}`] : []),
          ...(p.verdict === 'granted' ? [sayGround(p.ground)] : []),
        ].join('\n\n'),
    },
    invitation: {
      sms: (p: Invited) =>
        `Бейнеотырыс: ${p.day}, ${p.time}. ${p.court}. Іс: ${p.caseNumber}. ${p.link} бетін ашыңыз. Код: ${p.code}. Кодты ешкімге айтпаңыз.`,
      subject: (p: Invited) => `Бейнеотырыс: ${p.day}, ${p.time}`,
      email: (p: Invited) =>
        [
          'Сіз сот отырысына бейнебайланыспен қатысасыз.',
          `Сот: ${p.court}\nІс: ${p.caseNumber}\nКүні: ${p.day}\nУақыты: ${p.time}`,
          sayGround(p.ground),
          `Кіру беті: ${p.link}\nКод: ${p.code}`,
          'Кодты ешкімге айтпаңыз. Бұл бет ЖСН, құпия сөз не карта нөмірін сұрамайды.',
          'Құрылғыңызды алдын ала тексеріңіз. Жеке куәлігіңізді дайындап қойыңыз.',
        ].join('\n\n'),
    },
  },
  errors: {
    notFound: 'Мұндай бейнезал жоқ. Сілтемені не кодты қайта қараңыз.',
    notAllowed: 'Бұл әрекетке құқығыңыз жоқ.',
    noVideoLink: 'Бұл отырысқа бейнебайланыс тағайындалмаған. Алдымен оны қосыңыз.',
    ended: 'Отырыс аяқталды: енді ештеңе өзгермейді.',
    stepImpossible: 'Отырыстың күйі өзгеріп кетті. Бетті жаңартып, қайта таңдаңыз.',
    notEntered: 'Бұл адам әлі кірген жоқ.',
    removed: 'Судья бұл адамды отырыстан шығарды.',
    notIdentified: 'Алдымен судья кім екенін анықтайды: құжатын көрсетсін.',
    notSitting: 'Сөзді отырыс жүріп жатқанда ғана сұрауға болады.',
    notAdmitted: 'Алдымен залға кіруі керек.',
    courtStays: 'Судьяны, хатшыны және сот залын отырыстан шығаруға болмайды.',
    reasonMissing: 'Себебін жазыңыз: ол журналда қалады.',
    reasonLong: (p: { limit: number }) => `Себебі тым ұзын. Ең көбі: ${p.limit} таңба.`,
    requestDecided: 'Бұл өтінішхат бойынша шешім қабылданып қойған.',
    requestNotOfCase: 'Өтініш беруші іске қатыспайды. Оны осы отырысқа бөлек шақырыңыз.',
    guestNameless: 'Шақырылған адамның аты-жөнін жазыңыз. Ең көбі: 200 таңба.',
    needsLong: (p: { limit: number }) => `Қажет көмек тым ұзын жазылған. Ең көбі: ${p.limit} таңба.`,
    codeMistyped: 'Код сегіз таңбадан тұрады: әріптер мен сандар. Хабарламаны қайта қараңыз.',
    codeWait: 'Тым көп код терілді. Бірнеше минуттан кейін қайталаңыз.',
    codeUnknown: 'Мұндай код жоқ. Хабарламадағы кодты қайта қараңыз.',
    codeExpired: 'Бұл кодтың мерзімі өтті. Жаңа кодты сот хатшысынан сұраңыз.',
    tooEarly: (p: { time: string }) => `Кіру отырыстан бір сағат бұрын ашылады. Отырыс уақыты: ${p.time}.`,
    passTakenOver: 'Осы кодпен басқа құрылғыдан кірді. Бұл Сіз болмасаңыз, сотқа хабарлаңыз. Қайту үшін кодты теріңіз.',
    siteUnknown: 'Бұл құрылғы тіркелмеген. Сот әкімшісіне хабарласыңыз.',
    siteMistyped: 'Мекеменің атауын үш тілде, түрін және кезекшінің аты-жөнін жазыңыз.',
    notOfSite: 'Бұл адам отырысқа осы мекемеден қатыспайды.',
    nodesFull: 'Бейнебайланыста бос орын жоқ. Бір минуттан кейін қайталаңыз немесе сотқа телефон соғыңыз.',
    connectionsMany: 'Сіздің орныңыздан тым көп қосылыс ашылған. Осы отырыстың басқа терезелерін жауып, қайталаңыз.',
    talkInSitting: 'Оңаша сөйлесу үшін судьядан үзіліс сұраңыз.',
    talkOtherSide: 'Оңаша өз өкіліңізбен ғана сөйлесе аласыз.',
    talkBusy: 'Бұл адам қазір сөйлесіп жатыр. Сәл күте тұрыңыз.',
    talkAway: 'Бұл адам қазір байланыста емес.',
    talkOver: 'Шақыру аяқталды: екі минут ішінде жауап болмады немесе бас тартылды.',
    paperMissing: 'Судья көрген құжатты таңдаңыз.',
    authorityMissing: 'Өкілеттігін растайтын құжатты таңдаңыз.',
    officerMissing: 'Кезекшінің аты-жөнін жазыңыз.',
    pageSealed: 'Бұл құжат әзірге жабық: оны тараптарға көрсетуге болмайды.',
    pageWrong: 'Құжатта мұндай бет жоқ. Беттің нөмірін қайта қараңыз.',
    pageUnreadable: 'Бұл құжатты экранда көрсету мүмкін емес. Оны іс материалдарынан ашыңыз.',
    pageNone: 'Қазір ешқандай бет көрсетіліп тұрған жоқ.',
    failureSettled: 'Бұл үзіліс туралы шешім қабылданып қойған.',
    failureWrong: 'Не болғанын және неше секундқа созылғанын көрсетіңіз.',
    checkWrong: 'Тексеру аяқталмады. Оны басынан бастаңыз.',
  },
};
