import { addEntry, type CourtListName, courtList, readEntry } from '#modules/courts';
import { insertCourt, insertRoom, insertStaffPost, staffAct, systemAct } from '#modules/courts/testing';
import type { Platform } from '#platform';
import { newId, type PersonId } from '#platform/ids';

const helpline = {
  ...{ purpose_kk: 'Сыбайлас жемқорлық туралы хабар', purpose_ru: 'Сообщить о коррупции', purpose_en: 'Corruption' },
  phone: '8 (727) 250-12-34',
};
const reception = { weekday: '3', starts_at: '15:00', ends_at: '17:00', room: '101' };
const openDay = {
  ...{ day: '04.12.2026', starts_at: '10:00', ends_at: '13:00' },
  ...{ place_kk: 'Мәжіліс бөлмесі', place_ru: 'Комната собраний', place_en: 'Meeting room' },
};

/** Court 7517 with everything that a court tells of itself, invented; the clock stands at 23 November 2026. */
export async function layCourtHome(platform: Platform): Promise<void> {
  const administrator = newId<PersonId>();
  await platform.db.transact(systemAct, async (tx) => {
    tx.record({ kind: 'test', id: 'court-home' });
    await insertCourt(tx, {
      ...{ address_kk: 'Сынақ көшесі, 42', address_ru: 'улица Пробная, 42', address_en: '42 Trial Street' },
      ...{ phone: '8 (727) 300-11-22', email: 'court@example.kz', website: 'court.example.kz' },
    });
    await insertRoom(tx);
    await insertStaffPost(tx, { role: 'chairperson', surname: 'Төрағаев', given_name: 'Ерлан' });
    await insertStaffPost(tx);
    await insertStaffPost(tx, { person_id: administrator, role: 'administrator', surname: 'Әкімшиев' });
  });
  const act = staffAct(administrator, 'administrator');
  const add = async (list: CourtListName, raw: Readonly<Record<string, string>>): Promise<void> => {
    const read = readEntry(courtList(list), raw);
    if (!read.ok) throw new Error(read.faults.map(({ error }) => error.say('en')).join(' '));
    await addEntry(platform, act, { list, courtCode: '7517', values: read.values });
  };
  await add('helplines', helpline);
  await add('reception-hours', reception);
  await add('open-days', openDay);
}
