import { type CourtListName, type Entry, getEntry, isCourtList } from '#modules/courts';
import { httpErrors, type PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';

/** @throws HTTP_NOT_FOUND for what is no list of a court */
export function listOfAddress({ params }: PageRequest): CourtListName {
  const name = params.list ?? '';
  if (!isCourtList(name)) throw httpErrors('HTTP_NOT_FOUND');
  return name;
}

/** @throws COURTS_ENTRY_UNKNOWN, HTTP_NOT_FOUND for what is no identifier */
export async function entryOfAddress(request: PageRequest, courtCode: string): Promise<Entry> {
  const id = parseId(request.params.id);
  if (!id) throw httpErrors('HTTP_NOT_FOUND');
  return await getEntry(request.platform.reads, listOfAddress(request), courtCode, id);
}
