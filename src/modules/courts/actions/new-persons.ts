import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { type HouseError, isHouseError } from '#platform/errors';
import type { PersonId } from '#platform/ids';
import { courtsErrors } from '../errors.ts';
import type { CsvRow } from '../model/import/csv-table.ts';
import type { FieldValues } from '../model/lists/field.ts';
import { cleaned } from '../model/lists/fields.ts';
import { lookUpNewStaff, type NewStaff, personOfNewStaff } from './person-of-new-staff.ts';

/** Questions to the register at one time. */
const AT_ONCE = 4;

/** The people of a file of staff, looked up before its transaction; a refusal waits for the row that it belongs to. */
export class NewPersons {
  readonly #platform: Platform;
  readonly #found = new Map<string, NewStaff | HouseError>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async lookUp(rows: readonly CsvRow[]): Promise<void> {
    const waiting = rows.filter(({ cells }) => cells.iin?.trim()).values();
    const worker = async () => {
      for (const { cells } of waiting) this.#found.set(keyOf(cells), await this.#find(cells));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  /** @throws what the look-up said, COURTS_PERSON_UNKNOWN when the row has no IIN */
  async personOf(tx: Tx, values: FieldValues): Promise<PersonId> {
    const found = this.#found.get(keyOf(values));
    if (!found) throw courtsErrors('COURTS_PERSON_UNKNOWN');
    if (isHouseError(found)) throw found;
    return await personOfNewStaff(tx, found);
  }

  async #find(cells: CsvRow['cells']): Promise<NewStaff | HouseError> {
    try {
      return await lookUpNewStaff(this.#platform, cells);
    } catch (thrown) {
      if (isHouseError(thrown)) return thrown;
      throw thrown;
    }
  }
}

function keyOf({ iin, surname, given_name: given }: FieldValues): string {
  return JSON.stringify([iin, surname, given].map((text) => cleaned(String(text ?? ''))));
}
