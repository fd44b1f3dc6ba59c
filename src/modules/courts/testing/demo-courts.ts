import type { Text } from '#platform/i18n';
import type { NewCourt } from '../actions/add-court.ts';

const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });
const invented = 'Demo court: contacts, rooms and people are invented';

/** One court of the demo: its row, its floors and the last digits of its invented phones. */
export interface DemoCourt {
  readonly court: NewCourt;
  /** Numbers of its courtrooms; the first digit is the floor. */
  readonly rooms: readonly string[];
  /** Weekday on which its chairperson receives people; 1 is Monday. */
  readonly receptionWeekday: number;
}

function demoCourt(
  code: string,
  names: { readonly name: Text; readonly shortName: Text },
  rest: Pick<NewCourt, 'kind' | 'level'> & { rooms: readonly string[]; weekday: number; codeNote: string },
): DemoCourt {
  const { kind, level, rooms, weekday, codeNote } = rest;
  const last = code.slice(2);
  return {
    rooms,
    receptionWeekday: weekday,
    court: {
      ...{ code, level, kind, ...names },
      address: text(`Демо көшесі, ${last}`, `улица Демо, ${last}`, `${last} Demo Street`),
      phone: `+7 727 000 ${last} 00`,
      email: `sot-${code}@demo.example`,
      opensAt: Temporal.PlainTime.from('09:00'),
      closesAt: Temporal.PlainTime.from('18:30'),
      appealCourtCode: `${code.slice(0, 2)}99`,
      specialisations: kind === 'general' ? ['civil', 'criminal', 'offence'] : [kind],
      isDemo: true,
      validFrom: Temporal.PlainDate.from('2025-01-01'),
      source: `${invented}. ${codeNote}`,
      verified: false,
    },
  };
}

const inventedCode = 'The code is invented.';

/** District and specialised courts of the demo day. Codes above 80 are invented, 7517 was seen in real numbers. */
export const demoCourts: readonly DemoCourt[] = [
  demoCourt(
    '7517',
    {
      name: text(
        'Алматы қаласы Медеу аудандық соты',
        'Медеуский районный суд города Алматы',
        'Medeu District Court of Almaty City',
      ),
      shortName: text('Медеу аудандық соты', 'Медеуский районный суд', 'Medeu District Court'),
    },
    {
      ...{ kind: 'civil', level: 'district', rooms: ['201', '202', '301', '302', '303', '304'], weekday: 3 },
      codeNote: 'The code was observed in 7517-21-00-2/6609.',
    },
  ),
  demoCourt(
    '7581',
    {
      name: text(
        'Алматы қаласы Түрксіб аудандық соты',
        'Турксибский районный суд города Алматы',
        'Turksib District Court of Almaty City',
      ),
      shortName: text('Түрксіб аудандық соты', 'Турксибский районный суд', 'Turksib District Court'),
    },
    {
      kind: 'general',
      level: 'district',
      rooms: ['101', '102', '201', '202', '203'],
      weekday: 2,
      codeNote: inventedCode,
    },
  ),
  demoCourt(
    '7585',
    {
      name: text(
        'Алматы қаласының мамандандырылған ауданаралық экономикалық соты',
        'Специализированный межрайонный экономический суд города Алматы',
        'Specialised Inter-District Economic Court of Almaty City',
      ),
      shortName: text('Алматы қ. МАЭС', 'СМЭС г. Алматы', 'Economic Court of Almaty City'),
    },
    { kind: 'economic', level: 'specialised', rooms: ['301', '302', '401', '402'], weekday: 4, codeNote: inventedCode },
  ),
  demoCourt(
    '7181',
    {
      name: text(
        'Астана қаласы Сарыарқа аудандық соты',
        'Сарыаркинский районный суд города Астаны',
        'Saryarka District Court of Astana City',
      ),
      shortName: text('Сарыарқа аудандық соты', 'Сарыаркинский районный суд', 'Saryarka District Court'),
    },
    {
      kind: 'general',
      level: 'district',
      rooms: ['201', '202', '203', '301', '302'],
      weekday: 1,
      codeNote: inventedCode,
    },
  ),
  demoCourt(
    '5281',
    {
      name: text(
        'Шымкент қаласы Әл-Фараби аудандық соты',
        'Аль-Фарабийский районный суд города Шымкента',
        'Al-Farabi District Court of Shymkent City',
      ),
      shortName: text('Әл-Фараби аудандық соты', 'Аль-Фарабийский районный суд', 'Al-Farabi District Court'),
    },
    { kind: 'general', level: 'district', rooms: ['101', '201', '202'], weekday: 5, codeNote: inventedCode },
  ),
];
