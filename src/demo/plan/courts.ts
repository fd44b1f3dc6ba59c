import type { Text } from '#platform/i18n';

export interface DemoCourt {
  readonly code: string;
  readonly kind: 'general' | 'civil' | 'criminal' | 'economic' | 'offence';
  readonly level: 'district' | 'specialised';
  /** Type of the numbers of its cases, the first is the usual one. */
  readonly caseKinds: readonly string[];
  readonly appealCourtCode: string;
  readonly name: Text;
  readonly shortName: Text;
  readonly address: Text;
  readonly phone: string;
  readonly rooms: number;
  readonly judges: number;
}

const ALMATY = '7599';
const ASTANA = '7199';

/** Courts of the demo; 7517 is the one of the examples, the codes of the others are invented. */
export const demoCourts: readonly DemoCourt[] = [
  {
    code: '7517',
    kind: 'civil',
    level: 'district',
    caseKinds: ['2'],
    appealCourtCode: ALMATY,
    name: {
      kk: 'Алматы қаласы Медеу аудандық соты',
      ru: 'Медеуский районный суд города Алматы',
      en: 'Medeu District Court of Almaty',
    },
    shortName: { kk: 'Медеу аудандық соты', ru: 'Медеуский районный суд', en: 'Medeu District Court' },
    address: { kk: 'Алматы қ., Демо көшесі, 12', ru: 'г. Алматы, ул. Демо, 12', en: '12 Demo Street, Almaty' },
    phone: '+77270000117',
    rooms: 6,
    judges: 6,
  },
  {
    code: '7581',
    kind: 'criminal',
    level: 'district',
    caseKinds: ['1'],
    appealCourtCode: ALMATY,
    name: {
      kk: 'Алматы қаласы № 2 Бостандық аудандық соты',
      ru: 'Бостандыкский районный суд № 2 города Алматы',
      en: 'Bostandyk District Court No. 2 of Almaty',
    },
    shortName: {
      kk: '№ 2 Бостандық аудандық соты',
      ru: 'Бостандыкский районный суд № 2',
      en: 'Bostandyk District Court No. 2',
    },
    address: { kk: 'Алматы қ., Үлгі көшесі, 42', ru: 'г. Алматы, ул. Улги, 42', en: '42 Ulgi Street, Almaty' },
    phone: '+77270000181',
    rooms: 4,
    judges: 4,
  },
  {
    code: '7591',
    kind: 'economic',
    level: 'specialised',
    caseKinds: ['2'],
    appealCourtCode: ALMATY,
    name: {
      kk: 'Алматы қаласының мамандандырылған ауданаралық экономикалық соты',
      ru: 'Специализированный межрайонный экономический суд города Алматы',
      en: 'Specialised Inter-District Economic Court of Almaty',
    },
    shortName: { kk: 'Алматы қаласының МАЭС', ru: 'СМЭС города Алматы', en: 'Economic Court of Almaty' },
    address: { kk: 'Алматы қ., Мысал даңғылы, 7', ru: 'г. Алматы, пр. Мысал, 7', en: '7 Mysal Avenue, Almaty' },
    phone: '+77270000191',
    rooms: 4,
    judges: 4,
  },
  {
    code: '7181',
    kind: 'general',
    level: 'district',
    caseKinds: ['2', '1'],
    appealCourtCode: ASTANA,
    name: {
      kk: 'Астана қаласы Есіл аудандық соты',
      ru: 'Есильский районный суд города Астаны',
      en: 'Yesil District Court of Astana',
    },
    shortName: { kk: 'Есіл аудандық соты', ru: 'Есильский районный суд', en: 'Yesil District Court' },
    address: { kk: 'Астана қ., Үлгі даңғылы, 3', ru: 'г. Астана, пр. Улги, 3', en: '3 Ulgi Avenue, Astana' },
    phone: '+77172000181',
    rooms: 5,
    judges: 5,
  },
  {
    code: '7191',
    kind: 'offence',
    level: 'specialised',
    caseKinds: ['3'],
    appealCourtCode: ASTANA,
    name: {
      kk: 'Астана қаласының әкімшілік құқық бұзушылықтар жөніндегі мамандандырылған соты',
      ru: 'Специализированный суд по административным правонарушениям города Астаны',
      en: 'Specialised Administrative Offence Court of Astana',
    },
    shortName: {
      kk: 'Астана қаласының әкімшілік құқық бұзушылықтар соты',
      ru: 'Суд по административным правонарушениям Астаны',
      en: 'Administrative Offence Court of Astana',
    },
    address: { kk: 'Астана қ., Демо көшесі, 18', ru: 'г. Астана, ул. Демо, 18', en: '18 Demo Street, Astana' },
    phone: '+77172000191',
    rooms: 3,
    judges: 3,
  },
  {
    code: '3581',
    kind: 'general',
    level: 'district',
    caseKinds: ['2', '3', '1'],
    appealCourtCode: '3599',
    name: {
      kk: 'Қарағанды қаласы Қазыбек би аудандық соты',
      ru: 'Районный суд имени Казыбек би города Караганды',
      en: 'Kazybek Bi District Court of Karaganda',
    },
    shortName: { kk: 'Қазыбек би аудандық соты', ru: 'Районный суд имени Казыбек би', en: 'Kazybek Bi District Court' },
    address: {
      kk: 'Қарағанды қ., Мысал көшесі, 21',
      ru: 'г. Караганда, ул. Мысал, 21',
      en: '21 Mysal Street, Karaganda',
    },
    phone: '+77212000181',
    rooms: 4,
    judges: 4,
  },
];
