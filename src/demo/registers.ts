import type { SimulatedRecords } from '#modules/egov/testing';
import { demoCast } from './plan/people.ts';

/** What the simulated state registers know: the cast, its organisations and whose phone is whose. */
export function demoRecords(): SimulatedRecords {
  const { staff, citizens, organisations } = demoCast();
  const everyone = [...staff, ...citizens];
  const line = 'Демо қаласы, Үлгі көшесі, 1';
  return {
    people: everyone.map(({ iin, surname, givenName, patronymic, birthDate, sex }) => ({
      ...{ iin, surname, given: givenName, patronymic, birthDate, sex },
      isAlive: true,
      address: { line },
    })),
    organisations: organisations.map(({ bin, kk, ru, head }) => ({
      ...{ bin, nameKk: kk, nameRu: ru, legalAddress: line, status: 'registered' as const },
      head: { iin: head.iin, name: `${head.surname} ${head.givenName} ${head.patronymic}` },
    })),
    numbers: everyone.map(({ phone, iin }) => ({ phone, iin })),
  };
}
