import { demoBin, demoIin, type Random, seeded } from '#modules/identity';
import { fathers, givenNames, organisations, surnames } from './names.ts';

/** Same people in every demo: the simulators of the registers are fed from here at each start. */
const SEED = 20_261_122;

export interface DemoPerson {
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly birthDate: Temporal.PlainDate;
  readonly sex: 'male' | 'female';
  /** E.164; registered to this person by the simulator of the subscriber register. */
  readonly phone: string;
  readonly email: string;
}

export interface DemoOrganisation {
  readonly bin: string;
  readonly kk: string;
  readonly ru: string;
  readonly head: DemoPerson;
}

export interface DemoCast {
  /** Those who hold office, in the order in which posts are filled. */
  readonly staff: readonly DemoPerson[];
  readonly citizens: readonly DemoPerson[];
  readonly organisations: readonly DemoOrganisation[];
}

const STAFF = 90;
const CITIZENS = 360;

export function demoCast(): DemoCast {
  const random = seeded(SEED);
  const people = Array.from({ length: STAFF + CITIZENS }, (_, index) => person(random, index));
  const citizens = people.slice(STAFF);
  return {
    staff: people.slice(0, STAFF),
    citizens,
    organisations: organisations.map(([kk, ru], index) => ({
      bin: demoBin(random),
      kk,
      ru,
      head: at(citizens, index * 7),
    })),
  };
}

function person(random: Random, index: number): DemoPerson {
  const sex = random() < 0.5 ? 'male' : 'female';
  const iin = demoIin(random, sex);
  // In turn, not by chance: the judges of one court have different names.
  const [male, female] = at(surnames, index * 11);
  const serial = String(1_000_000 + index * 7 + Math.floor(random() * 7)).slice(1);
  return {
    iin,
    surname: sex === 'male' ? male : female,
    givenName: pick(random, givenNames[sex]),
    patronymic: `${pick(random, fathers)}${sex === 'male' ? 'ұлы' : 'қызы'}`,
    birthDate: Temporal.PlainDate.from(`20${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`),
    sex,
    phone: `+77000${serial}`,
    email: `demo${index + 1}@ashyq.example`,
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return at(from, Math.floor(random() * from.length));
}

/** @throws RangeError when the list is empty */
export function at<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) throw new RangeError('nothing to choose from');
  return found;
}
