import { addEntry, type CourtListName, courtList, type Entry, listOpenDays, readEntry } from '#modules/courts';
import { insertCourt, insertStaffPost, staffAct, systemAct } from '#modules/courts/testing';
import { askVisitorContact, type ContactAddress, proveVisitorContact } from '#modules/identity';
import { codeSentTo } from '#modules/identity/testing';
import type { ContactId } from '#modules/notices';
import type { Act } from '#platform/audit';
import { newId, type PersonId } from '#platform/ids';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import { bookReception, type NewReception } from '../actions/book-reception.ts';
import type { BookedVisit } from '../actions/enter-visit.ts';
import { visitsModule } from '../module.ts';

export const visitorActs: Act = { actor: { kind: 'visitor' }, action: 'visits.test' };

/**
 * Court 7517: the chairperson receives on Wednesdays from 15:00 to 17:00 in room 101, twenty minutes each; an open-door day
 * for three people on 4 December. The clock stands at Monday 23 November 2026, 09:00.
 */
export interface VisitsHouse {
  readonly platform: TestPlatform;
  readonly administrator: Act;
  readonly openDayId: string;
  /** Adds a row to a list of the court, as its administrator. */
  add(list: CourtListName, raw: Readonly<Record<string, string>>): Promise<Entry>;
  contact(contact: ContactAddress): Promise<ContactId>;
  /** Books for the first slot of 25 November, at a kiosk, unless given otherwise. */
  book(given?: Partial<NewReception> & { readonly network?: string }): Promise<BookedVisit>;
  /** Every job but the sending of notices. */
  work(): Promise<void>;
  /** Texts of deliveries to an address, the oldest first. */
  sentTo(address: string): Promise<readonly string[]>;
}

const openDay = {
  ...{ day: '04.12.2026', starts_at: '10:00', ends_at: '13:00', capacity: '3' },
  ...{ place_kk: 'Кіреберіс зал', place_ru: 'Вестибюль', place_en: 'Lobby' },
};

export async function visitsHouse(): Promise<VisitsHouse> {
  const platform = await testPlatform();
  const { jobs = [] } = visitsModule(platform);
  platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  const administrator = staffAct(await layCourt(platform), 'administrator');
  const add: VisitsHouse['add'] = async (list, raw) => {
    const read = readEntry(courtList(list), raw);
    if (!read.ok) throw new Error(read.faults.map(({ error }) => error.say('en')).join(' '));
    return await addEntry(platform, administrator, { list, courtCode: '7517', values: read.values });
  };
  const hours = { weekday: '3', starts_at: '15:00', ends_at: '17:00', room: '101', slot_minutes: '20' };
  await add('reception-hours', hours);
  await add('open-days', openDay);
  const [first] = await listOpenDays(platform.reads, '7517');
  let booked = 0;
  return {
    ...{ platform, administrator, add, openDayId: first?.id ?? '' },
    contact: async (contact) => {
      const contactId = await askVisitorContact(platform, visitorActs, {
        contact,
        lang: 'kk',
        network: contact.address,
      });
      const code = String(await codeSentTo(platform, contact.address));
      await proveVisitorContact(platform, visitorActs, { contactId, code });
      return contactId;
    },
    book: async (given = {}) => {
      booked += 1;
      const startsAt = Temporal.Instant.from('2026-11-25T10:00:00Z');
      const visit = {
        courtCode: '7517',
        startsAt,
        name: 'Асанова Гүл',
        topic: '',
        lang: 'kk',
        source: 'kiosk',
      } as const;
      const from = { visitor: { way: 'code' }, network: `lobby-${booked}` } as const;
      return await bookReception(platform, visitorActs, { ...visit, ...from, ...given });
    },
    work: async () => await runJobs(platform, [...jobs, { name: 'notices.send-delivery', run: async () => undefined }]),
    sentTo: async (address) => await sentTo(platform, address),
  };
}

async function sentTo(platform: TestPlatform, address: string): Promise<readonly string[]> {
  const { rows } = await platform.owner.query<{ body: string }>(
    'select body from notices.delivery where address = $1 order by created_at, id',
    [address],
  );
  return rows.map(({ body }) => body);
}

/** @returns its administrator */
async function layCourt(platform: TestPlatform): Promise<PersonId> {
  const personId = newId<PersonId>();
  await platform.db.transact(systemAct, async (tx) => {
    tx.record({ kind: 'test', id: 'visits' });
    await insertCourt(tx);
    await insertCourt(tx, { code: '7581' });
    await insertStaffPost(tx, { role: 'chairperson', surname: 'Төрағаев', given_name: 'Ерлан' });
    await insertStaffPost(tx, { person_id: personId, role: 'administrator', surname: 'Әкімшиев' });
  });
  return personId;
}
