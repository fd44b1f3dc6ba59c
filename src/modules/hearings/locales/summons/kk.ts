/** What a summons says (CPC RK art. 128): the six fields of a message, and for a letter the rest. */
export interface Summoned {
  readonly addressee: string;
  /** In what capacity. */
  readonly role: string;
  readonly number: string;
  /** Short title of the case; empty where the law closes it. */
  readonly title: string;
  /** «24.11.2026, 10:30» */
  readonly at: string;
  readonly court: string;
  readonly address: string;
  readonly room: string;
  readonly sender: string;
  readonly judge: string;
}

export interface SummonsLetter extends Summoned {
  readonly floor: number;
  /** How to find the room; may be empty. */
  readonly way: string;
  /** Calendar file of the hearing. */
  readonly calendar: string;
  /** The rights of the Civil Procedure Code are told in civil cases only. */
  readonly isCivil: boolean;
}

export interface Reminded {
  /** «24.11.2026» */
  readonly day: string;
  readonly time: string;
  readonly room: string;
  readonly number: string;
}

const place = ({ court, address, room }: Summoned): string =>
  [court, address, `${room}-зал`].filter((part) => part !== '').join(', ');
const file = ({ number, title }: Summoned): string => (title ? `Іс № ${number}, ${title}` : `Іс № ${number}`);

export const kk = {
  course: {
    set: (p: { at: string; room: string; purpose: string }) =>
      `Сот отырысы тағайындалды: ${p.at}, ${p.room}-зал. Мақсаты: ${p.purpose}`,
    changed: (p: { at: string; room: string }) => `Сот отырысының уақыты немесе залы өзгерді: ${p.at}, ${p.room}-зал`,
    judge: (p: { at: string; room: string; judge: string }) =>
      `Сот отырысының судьясы ауысты: ${p.judge}. Уақыты мен залы өзгермеді: ${p.at}, ${p.room}-зал`,
    putOff: (p: { at: string }) => `Сот отырысы кейінге қалдырылды. Бұрынғы уақыты: ${p.at}`,
  },
  sms: {
    set: (p: Summoned) => `${p.addressee}, Сіз ${p.role} ретінде сотқа шақырылдыңыз. ${file(p)}. ${p.at}. ${place(p)}.`,
    changed: (p: Summoned) =>
      `${p.addressee} (${p.role}), отырыстың уақыты не залы өзгерді. ${file(p)}. Енді: ${p.at}. ${place(p)}.`,
    judge: (p: Summoned) =>
      `${p.addressee} (${p.role}), отырыстың судьясы ауысты: ${p.judge}. ${file(p)}. Уақыты сол күйі: ${p.at}. ${place(p)}.`,
    putOff: (p: Summoned) =>
      `${p.addressee} (${p.role}), мына отырыс өтпейді: ${p.at}. ${file(p)}. Жаңа күнін хабарлаймыз. ${place(p)}.`,
    reason: 'Келе алмасаңыз, себебін айтыңыз.',
    sender: (p: Summoned) => `Жіберген: ${p.sender}`,
  },
  subject: {
    set: (p: Summoned) => `Сотқа шақыру: ${p.at}, іс № ${p.number}`,
    changed: (p: Summoned) => `Сот отырысының уақыты не залы өзгерді: ${p.at}, іс № ${p.number}`,
    judge: (p: Summoned) => `Отырыстың судьясы ауысты: ${p.at}, іс № ${p.number}`,
    putOff: (p: Summoned) => `Сот отырысы өтпейді: ${p.at}, іс № ${p.number}`,
  },
  letter: {
    set: 'Сіз сот отырысына шақырылдыңыз.',
    changed: 'Сот отырысының уақыты немесе залы өзгерді. Бұрынғы шақырудың орнына осыған сүйеніңіз.',
    judge: 'Сот отырысының судьясы ауысты, уақыты мен залы өзгермеді. Бұрынғы шақырудың орнына осыған сүйеніңіз.',
    putOff: 'Сот отырысы көрсетілген уақытта өтпейді. Жаңа күні белгіленгенде Сізге хабарлаймыз.',
    addressee: (p: SummonsLetter) => `Кімге: ${p.addressee}`,
    role: (p: SummonsLetter) => `Кім ретінде: ${p.role}`,
    file: (p: SummonsLetter) => file(p),
    at: (p: SummonsLetter) => `Уақыты: ${p.at}`,
    place: (p: SummonsLetter) => `Орны: ${place(p)}, қабат: ${p.floor}`,
    hears: (p: SummonsLetter) => `Судья: ${p.judge}`,
    way: (p: SummonsLetter) => `Қалай табуға болады: ${p.way}`,
    evidence: 'Іс бойынша бар дәлелдеріңіздің бәрін ұсыныңыз. Бермесеңіз, іс қолда бар дәлелдермен қаралады.',
    rights:
      'Сіз іс материалдарын оқуға, қарсылық білдіруге, дәлел мен өтінішхат беруге, түсіндіру жасауға құқығыңыз бар. Құқықтарыңызды адал пайдалануға міндеттісіз (АПК 46-бап).',
    absence:
      'Келе алмасаңыз, себебін сотқа алдын ала айтып, дәлелін беріңіз. Дәлелді себепсіз келмесеңіз, іс Сізсіз қаралуы мүмкін.',
    bring: 'Жеке куәлігіңізді ала келіңіз.',
    change: 'Мекенжайыңыз, телефоныңыз немесе поштаңыз өзгерсе, сотқа айтыңыз.',
    calendar: (p: SummonsLetter) => `Күнтізбеге қосу: ${p.calendar}`,
    calendarOff: (p: SummonsLetter) => `Күнтізбеден алып тастау: ${p.calendar}`,
    sender: (p: SummonsLetter) => `Жіберген: ${p.sender}`,
  },
  paper: {
    title: 'Соттың шақыру қағазы',
    addressee: 'Кімге',
    address: 'Мекенжайы',
    role: 'Кім ретінде шақырылады',
    court: 'Сот',
    courtAddress: 'Соттың мекенжайы',
    time: 'Отырыс уақыты',
    place: 'Орны',
    room: (p: { room: string; floor: number }) => `${p.room}-зал, ${p.floor}-қабат`,
    way: 'Қалай табуға болады',
    file: 'Іс',
    judge: 'Судья',
    handOver:
      'Шақыру қағазын адресаттың орнына алған адам оны адресатқа алғашқы мүмкіндікте беруге міндетті (АПК 128-бап).',
    sender: (p: { name: string }) => `Жіберген: ${p.name}`,
    signature: 'Қолы',
    qr: 'Отырыс бетінің мекенжайы',
    page: 'Отырыстың уақыты өзгермегенін тексеру үшін камераны таңбаға бағыттаңыз немесе сайтта іс нөмірі бойынша іздеңіз:',
    slip: 'Қолхат',
    taken: (p: { number: string; at: string }) => `Шақыру қағазын алдым. Іс № ${p.number}, отырыс уақыты: ${p.at}.`,
    slipWho: 'Алған адам, адресатқа кім болады',
    slipDay: 'Күні',
    slipSign: 'Қолы',
  },
  proof: {
    fileName: 'habardyn-zhetkeni',
    title: (p: { role: string; way: string }) => `Сотқа шақырудың жеткенін растау: ${p.role}, ${p.way}`,
    heading: 'Сотқа шақырудың жеткенін растайтын құжат',
    file: 'Іс',
    court: 'Сот',
    hearing: 'Отырыс уақыты',
    whom: 'Кімге',
    way: 'Тәсілі',
    address: 'Нөмірі не поштасы',
    sentAt: 'Жіберілген уақыты',
    deliveredAt: 'Жеткізілген уақыты',
    confirmedAt: 'Расталған уақыты',
    number: 'Есеп нөмірі',
    sender: 'Жіберген',
    text: 'Жіберілген мәтін',
    confirmed: 'Адресат «Сот кабинетінде» өз атынан кіріп, шақырумен танысқанын растады.',
    norm: 'Хабарламалар журналынан жасалды (АПК 127-баптың 4-бөлігі, 128-баптың 2-бөлігі).',
  },
  judgeReplaced: {
    sms: (p: { number: string; at: string; judge: string }) =>
      `Іс № ${p.number}: судья ауысты (${p.judge}), бірақ ол мына уақытта бос емес: ${p.at}. Отырыстың уақытын өзгертіңіз.`,
    subject: (p: { number: string; at: string; judge: string }) => `Отырыстың уақытын өзгерту керек: іс № ${p.number}`,
    email: (p: { number: string; at: string; judge: string }) =>
      [
        `Іс № ${p.number} қайта бөлінді. Жаңа судья: ${p.judge}.`,
        `Отырыс мына уақытқа белгіленген: ${p.at}. Жаңа судья ол кезде бос емес, сондықтан отырыс ашылмайды.`,
        '«Сот отырыстары» бөлімінде отырыстың уақытын өзгертіңіз: тараптарға жаңа хабар өзі жіберіледі.',
      ].join('\n\n'),
  },
  reminders: {
    7: {
      sms: (p: Reminded) =>
        `${p.day}, ${p.time}: сот отырысы, ${p.room}-зал. Іс № ${p.number}. Сол күнді бос ұстаңыз, құжаттарыңызды реттеп қойыңыз.`,
      more: 'Сол күнге басқа шаруа белгілемеңіз. Жұмыстан сұрану керек болса, қазір сұраныңыз.',
    },
    3: {
      sms: (p: Reminded) =>
        `3 күннен кейін сот отырысы: ${p.day}, ${p.time}, ${p.room}-зал. Қалай баратыныңызды ойлаңыз. Келе алмасаңыз, бүгін айтыңыз.`,
      more: 'Жолды, баланы кімге қалдыратыныңызды ойлап қойыңыз. Келе алмасаңыз, себебін бүгін айтыңыз.',
    },
    1: {
      sms: (p: Reminded) =>
        `Ертең сот отырысы: ${p.time}, ${p.room}-зал. Үйден нешеде шығатыныңызды ойлап қойыңыз, жеке куәлігіңізді ала шығыңыз. Келмесеңіз, іс Сізсіз қаралуы мүмкін.`,
      more: 'Үйден нешеде шығатыныңызды ойлап қойыңыз, жеке куәлігіңізді ала шығыңыз.',
    },
    subject: (p: Reminded) => `Еске саламыз: сот отырысы ${p.day}, ${p.time}, іс № ${p.number}`,
  },
};
