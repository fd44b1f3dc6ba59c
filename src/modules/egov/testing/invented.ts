import type { RegisteredOrganisation } from '../model/registered-organisation.ts';
import type { RegisteredPerson } from '../model/registered-person.ts';

export type Invented<T> = Partial<T>;

/** Nobody: born in 2095 by her IIN. @param known what the test needs otherwise */
export function inventPerson(known: Invented<RegisteredPerson> = {}): RegisteredPerson {
  return {
    iin: '950214600022',
    surname: 'Бейсенова',
    given: 'Айша',
    patronymic: 'Ерланқызы',
    birthDate: Temporal.PlainDate.from('2095-02-14'),
    sex: 'female',
    isAlive: true,
    address: { line: 'Алматы, Бостандықский район, Тест көшесі, 1, 2' },
    ...known,
  };
}

/** No organisation: registered in 2045 by its BIN. */
export function inventOrganisation(known: Invented<RegisteredOrganisation> = {}): RegisteredOrganisation {
  return {
    bin: '451140900025',
    nameKk: '«Үлгі» жауапкершілігі шектеулі серіктестігі',
    nameRu: 'Товарищество с ограниченной ответственностью «Улги»',
    legalAddress: 'Астана, Тест көшесі, 7',
    head: { iin: '950214600022', name: 'Бейсенова Айша Ерланқызы' },
    status: 'registered',
    ...known,
  };
}
