import type { RegisteredPerson } from '#modules/egov';
import { demoIin } from '../model/demo-numbers.ts';
import { seeded } from '../model/seeded.ts';

const chance = seeded(2026);

/** Somebody born in 2045-2099. */
export function inventedPerson(surname = 'Сәрсенов', given = 'Айдар', patronymic = 'Қанатұлы'): RegisteredPerson {
  const iin = demoIin(chance, 'male');
  const birthDate = Temporal.PlainDate.from(`20${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`);
  return { iin, surname, given, patronymic, birthDate, sex: 'male', isAlive: true };
}
