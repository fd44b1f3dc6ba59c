/** What a message says of a visit. */
interface Told {
  readonly court: string;
  readonly day: string;
  readonly time: string;
  readonly place: string;
}

interface Booked extends Told {
  readonly code: string;
  readonly link: string;
}

interface Closed extends Told {
  readonly reason: string;
  readonly link: string;
}

const where = (p: Told) => `Сот: ${p.court}\nКүні: ${p.day}\nУақыты: ${p.time}\nОрны: ${p.place}`;

export const kk = {
  kinds: { reception: 'Төраға қабылдауы', open_day: 'Ашық есік күні' },
  states: { booked: 'Жазылдыңыз', called_off: 'Өзіңіз бас тарттыңыз', closed: 'Сот болдырмады' },
  room: (p: { room: string }) => `${p.room}-бөлме`,
  reasons: {
    trip: 'Төраға іссапарда',
    leave: 'Төраға демалыста',
    illness: 'Төраға науқастанып қалды',
    hearing: 'Төраға сот отырысында',
    building: 'Ғимарат уақытша жабық',
  },
  hoursChanged: 'Сот қабылдау уақытын өзгертті',
  dayOff: 'Бұл күн демалыс күніне айналды',
  openDayOff: 'Ашық есік күні өтпейді',
  notices: {
    booked: {
      sms: (p: Booked) =>
        `Жазылдыңыз: ${p.day}, ${p.time}. ${p.place}. ${p.court}. Келе алмасаңыз, жазылудан бас тартыңыз. Код: ${p.code}. Жеке куәлігіңізді ала келіңіз.`,
      subject: (p: Booked) => `Жазылдыңыз: ${p.day}, ${p.time}`,
      email: (p: Booked) =>
        [
          'Сотқа келуге жазылдыңыз.',
          where(p),
          'Жеке куәлігіңізді ала келіңіз. Бір күн бұрын еске саламыз.',
          `Келе алмасаңыз, орынды босатыңыз: ${p.link}\nКод: ${p.code}`,
        ].join('\n\n'),
    },
    reminder: {
      sms: (p: Told & { readonly link: string }) =>
        `Ертеңгі жоспарыңыз: ${p.day}, ${p.time}. ${p.place}. ${p.court}. Үйден нешеде шығатыныңызды ойлап қойыңыз, жеке куәлігіңізді ала шығыңыз.`,
      subject: (p: Told & { readonly link: string }) => `Еске саламыз: ${p.day}, ${p.time}`,
      email: (p: Told & { readonly link: string }) =>
        [
          'Сотқа келетін күніңіз жақындады.',
          where(p),
          'Үйден нешеде шығатыныңызды ойлап қойыңыз, жеке куәлігіңізді ала шығыңыз.',
          `Келе алмасаңыз, орынды босатыңыз: ${p.link}`,
        ].join('\n\n'),
    },
    moved: {
      sms: (p: Told) => `Келетін жеріңіз не уақытыңыз өзгерді: ${p.day}, ${p.time}. ${p.place}. ${p.court}.`,
      subject: (p: Told) => `Өзгерді: ${p.day}, ${p.time}`,
      email: (p: Told) => ['Сотқа келетін жеріңіз не уақытыңыз өзгерді. Енді былай:', where(p)].join('\n\n'),
    },
    closed: {
      sms: (p: Closed) =>
        `Болмайтын болды: ${p.day}, ${p.time}. ${p.court}. Себебі: ${p.reason}. Келмей-ақ қойыңыз. Басқа уақытты сот сайтынан таңдаңыз.`,
      subject: (p: Closed) => `Болмайтын болды: ${p.day}, ${p.time}`,
      email: (p: Closed) =>
        [
          'Сіз жазылған уақытта сот қабылдай алмайды. Келмей-ақ қойыңыз.',
          where(p),
          `Себебі: ${p.reason}`,
          `Басқа уақытты таңдаңыз: ${p.link}`,
        ].join('\n\n'),
    },
  },
  errors: {
    nameEmpty: 'Аты-жөніңізді жазыңыз',
    nameLong: (p: { limit: number }) => `Аты-жөні тым ұзын. Ең көбі: ${p.limit} таңба.`,
    topicLong: (p: { length: number; limit: number }) => `Мәтін тым ұзын: ${p.length} таңба. Ең көбі: ${p.limit}.`,
    peopleWrong: (p: { limit: number }) =>
      `Қанша адам келетінін таңдаңыз: 1 мен ${p.limit} аралығында. Топпен келсеңіз, сотқа телефон соғыңыз.`,
    wayMissing: 'Кодты қалай алатыныңызды таңдаңыз',
    placeGone: 'Бұл уақытта қабылдау жоқ. Тізімнен басқа уақытты таңдаңыз.',
    placeTaken: 'Бұл уақытты сәл бұрын басқа адам алды. Басқа уақытты таңдаңыз.',
    bookedAlready: 'Сізде осы сотқа жазылған орын бар. Уақытты өзгерту үшін алдымен сол орыннан бас тартыңыз.',
    openDayGone: 'Бұл ашық есік күні өтпейді немесе өтіп кетті. Басқа күнді таңдаңыз.',
    openDayFull: (p: { left: number }) => `Орын жетпейді. Бос орын: ${p.left}. Басқа күнді таңдаңыз.`,
    contactNotProved: 'Алдымен телефонға не поштаға келген кодты енгізіңіз.',
    draftGone: 'Жазғаныңыз бір тәуліктен кейін өшірілді. Уақытты қайта таңдаңыз.',
    tooMany: (p: { wait: number }) => `Бұл желіден тым көп жазылды. Қайта көріңіз: ${p.wait} минуттан соң.`,
    codeMistyped: 'Код он таңбадан тұрады: әріптер мен сандар. Хабарламадағы кодты қайта қараңыз.',
    codeUnknown: 'Мұндай код жоқ. Хабарламадағы кодты қайта қараңыз.',
    codeWait: 'Тым көп код терілді. Бірнеше минуттан кейін қайталаңыз.',
    over: 'Бұл жазылу аяқталған: енді өзгертілмейді.',
    notAllowed: 'Келушілер тізімін сол соттың қызметкерлері ғана көреді.',
    reasonMissing: 'Себебін таңдаңыз: жазылған адамдарға сол айтылады.',
    dayMissing: 'Қабылдау болмайтын күнді таңдаңыз',
  },
};
