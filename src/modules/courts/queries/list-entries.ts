import { compareTexts } from '@ashyq/kk-text';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import { type CourtListName, courtList } from '../model/lists/court-lists.ts';
import { type Entry, entriesOf, entryRow } from '../store/entry-store.ts';

/** Every entry of a court's list, as its editors see it: those that hold or will, then those that ended, newest first. */
export async function listEntries(
  on: Reads,
  list: CourtListName,
  courtCode: string,
): Promise<{ readonly standing: readonly Entry[]; readonly ended: readonly Entry[] }> {
  const today = legalDay(on.clock.now());
  const isEnded = ({ valid_to: to }: Entry) => to !== null && Temporal.PlainDate.compare(to, today) < 0;
  const entries = await entriesOf(on, list, courtCode);
  const ended = entries.filter(isEnded);
  return {
    standing: entries.filter((entry) => !isEnded(entry)).toSorted(byKey(list)),
    ended: ended.toSorted((a, b) => Temporal.PlainDate.compare(b.valid_to ?? today, a.valid_to ?? today)),
  };
}

/** @throws COURTS_ENTRY_UNKNOWN */
export async function getEntry(on: Reads, list: CourtListName, courtCode: string, id: string): Promise<Entry> {
  const row = await entryRow(on, list, courtCode, id);
  if (!row) throw courtsErrors('COURTS_ENTRY_UNKNOWN');
  return row;
}

const order = compareTexts('kk');

/** In the order of the columns that tell entries apart; numbers inside texts by their value. */
function byKey(list: CourtListName): (a: Entry, b: Entry) => number {
  const columns = courtList(list).key;
  return (a, b) => {
    const differing = columns.find((name) => String(a[name]) !== String(b[name]));
    return differing ? order(String(a[differing]), String(b[differing])) : 0;
  };
}
