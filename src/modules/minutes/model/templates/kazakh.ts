import { kk as texts } from '../../locales/kk.ts';
import type { HeadingAsked, ProtocolWords } from './protocol-words.ts';

function heading({ branch, kind, purpose }: HeadingAsked): string {
  const name = kind === 'short' ? 'ҚЫСҚАША ХАТТАМАСЫ' : 'ХАТТАМАСЫ';
  if (purpose === 'preliminary') {
    return branch === 'criminal' ? `АЛДЫН АЛА ТЫҢДАУДЫҢ ${name}` : `АЛДЫН АЛА СОТ ОТЫРЫСЫНЫҢ ${name}`;
  }
  return purpose === 'conciliation' ? `ТАТУЛАСТЫРУ РӘСІМІНІҢ ${name}` : `СОТ ОТЫРЫСЫНЫҢ ${name}`;
}

/** Words of the code where it names the item (CPC RK art. 282). */
export const kazakh: ProtocolWords = {
  heading,
  items: {
    day_and_place: 'Сот отырысының күні және орны',
    times: 'Басталған және аяқталған уақыты',
    court: 'Сот құрамы',
    case: 'Істің атауы',
    accused: 'Сотталушы туралы деректер',
    offender: 'Әкімшілік жауаптылыққа тартылған адам туралы деректер',
    recording: 'Аудио-, бейнежазба',
    no_recording: 'Аудио-, бейнежазбаның қолданылмау себебі',
    technical_means: 'Техникалық құралдар',
    appearance: 'Келгені туралы мәліметтер',
    rights: 'Құқықтар мен міндеттерді түсіндіру',
    rulings: 'Өкімдер мен ұйғарымдар',
    motions: 'Өтінішхаттар мен қарсылықтар',
    testimony: 'Түсініктемелер мен айғақтар',
    evidence: 'Дәлелдемелерді зерттеу',
    state_bodies: 'Мемлекеттік органдардың қорытындылары',
    questions: 'Сұрақтар мен жауаптар',
    examinations: 'Жауап алынған адамдар',
    pleadings: 'Жарыссөз',
    prosecutor: 'Прокурордың қысқаша пікірі',
    last_word: 'Соңғы сөз',
    deliberation: 'Кеңесу бөлмесіне кету',
    breaks: 'Үзілістер және кейінге қалдыру',
    announcement: 'Шешімнің жария етілгені',
    acquaintance: 'Хаттамамен танысу құқығы',
    transcript: 'Мәтіндік жазба',
    finalised: 'Хаттаманың түпкілікті нысанда жасалған күні',
    marks: 'Отырыс барысындағы белгілер',
  },
  kinds: texts.kinds,
  judge: 'Төрағалық етуші',
  secretary: 'Хатшы',
  dayAndPlace: ({ day, court, address, room }) => `${day}. Орны: ${court}, ${address}, сот залы: ${room}.`,
  times: ({ began, ended }) => `Сот отырысы басталған уақыт: ${began}. Аяқталған уақыт: ${ended}.`,
  court: ({ court, judge, secretary }) =>
    `${court}. Төрағалық етуші судья: ${judge}. Сот отырысының хатшысы: ${secretary}.`,
  caseTitle: ({ number, category, sides }) => `Іс № ${number}. Санаты: ${category}. ${sides}`,
  whole: ({ name, born, iin }) => `${name}. Туған күні: ${born}. ЖСН: ${iin}.`,
  recorded: ({ file, from, to, hash }) =>
    `Аудио-, бейнежазба қолданылды. Аудио-, бейнежазба қамтылған файлдың атауы: ${file} (${from}–${to}).${hash}`,
  noFile: 'Аудио-, бейнежазба қолданылды. Файлдың атауы: [файлдың атауын жазыңыз].',
  notRecorded: ({ reason }) => `Аудио-, бейнежазба қолданылған жоқ. Себебі: ${reason}.`,
  poorlyRecorded: ({ reason }) =>
    `Төрағалық етуші жазбаны тексерді. Сондықтан хаттама толық жасалды. Себебі: ${reason}.`,
  byVideo: ({ who }) => `Бейнеконференцбайланыс арқылы қатысты: ${who}.`,
  noOtherMeans: 'Басқа техникалық құралдар қолданылған жоқ.',
  came: ({ who }) => `${who}: келді.`,
  cameByVideo: ({ who }) => `${who}: бейнебайланыс арқылы қатысты.`,
  absent: ({ who, served, reason }) => `${who}: келмеді. ${served}${reason ? ` Себебі: ${reason}.` : ''}`,
  served: 'Тиісінше хабарланған.',
  unserved: 'Хабарланғаны туралы дерек жоқ.',
  notNoted: ({ who }) => `${who}: [келгенін не келмегенін жазыңыз].`,
  rights: 'Іске қатысатын адамдарға құқықтары мен міндеттері түсіндірілді.',
  rightsOpen: 'Құқықтар мен міндеттер: [түсіндірілгенін жазыңыз].',
  acquaintance: 'Хаттамамен және жазбамен танысу, ескертулер беру құқығы мен мерзімі түсіндірілді.',
  break: ({ kind, from, to }) => `${kind}: ${from}–${to}.`,
  noBreak: 'Үзіліс жарияланған жоқ. Іс кейінге қалдырылған жоқ.',
  adjourned: ({ next }) => `Отырыс кейінге қалдырылды. Жаңа сот отырысының күні: ${next}.`,
  adjournedOpen: 'Отырыс кейінге қалдырылды. Жаңа сот отырысының күні: [күнін жазыңыз].',
  announced: ({ at, words }) => `Сот актісі жария етілді, уақыты: ${at}.${words ? ` ${words}` : ''}`,
  announcedOpen:
    'Заңды негіздері мен салдары, түпкілікті нысанда жасалатын күні, шағым беру тәртібі мен мерзімі: [түсіндірілгенін жазыңыз].',
  notAnnounced: 'Бұл отырыста шешім жария етілген жоқ.',
  examined: ({ who, file, from, to }) => `${who}. Файл: ${file}. Уақыты: ${from}–${to}.`,
  question: ({ asker, asked, words, from, to }) =>
    `${asker}. Кімге: ${asked}.${words ? ` Сұрақ: ${words}` : ''} Жауап: ${from}–${to}.`,
  stateBodiesOpen: 'Мемлекеттік органның қорытындысы: [қысқаша жазыңыз].',
  prosecutorOpen: 'Прокурордың пікірі: [қысқаша жазыңыз].',
  transcript: ({ hash }) => `Аудиожазбаның автоматты түрде алынған мәтіндік жазбасы қоса берілді. SHA-256: ${hash}.`,
  noTranscript: 'Аудиожазбаның автоматты түрде алынған мәтіндік жазбасы қоса берілген жоқ.',
  finalised: ({ day }) => `Хаттама түпкілікті нысанда жасалған күн: ${day}.`,
  none: {
    rulings: 'Залда ұйғарым шығарылған жоқ.',
    motions: 'Өтінішхат пен қарсылық айтылған жоқ.',
    testimony: 'Түсініктеме мен айғақ берілген жоқ.',
    evidence: 'Дәлелдеме зерттелген жоқ.',
    state_bodies: 'Мемлекеттік органдар қорытынды беруге тартылған жоқ.',
    prosecutor: 'Іске прокурор қатыспайды.',
    questions: 'Сұрақ қойылған жоқ.',
    examinations: 'Ешкімнен жауап алынған жоқ.',
    pleadings: 'Жарыссөз өткізілген жоқ.',
    last_word: 'Соңғы сөз айтылған жоқ.',
    deliberation: 'Сот кеңесу бөлмесіне кеткен жоқ.',
  },
  addedLater: 'кейін қосылған белгі',
  open: '[жазыңыз]',
};
