import {
  egovErrors,
  type RegisteredOrganisation,
  type RegisteredPerson,
  type Registers,
  type SubscriberMatch,
} from '#modules/egov';

/** State registers over people of the test, which can fall silent. */
export class InventedRegisters implements Registers {
  readonly people = new Map<string, RegisteredPerson>();
  readonly bodies = new Map<string, RegisteredOrganisation>();
  /** Phone to IIN. */
  readonly numbers = new Map<string, string>();
  isSilent = false;
  asked = 0;

  readonly persons = { findByIin: async (iin: string) => this.#answer(this.people.get(iin)) };
  readonly organisations = { findByBin: async (bin: string) => this.#answer(this.bodies.get(bin)) };
  readonly subscribers = {
    whoseNumber: async (phone: string, iin: string): Promise<SubscriberMatch> => {
      const holder = this.#answer(this.numbers.get(phone));
      if (!holder) return 'unknown';
      return holder === iin ? 'belongs' : 'other';
    },
  };

  #answer<T>(value: T): T {
    this.asked += 1;
    if (this.isSilent) throw egovErrors('EGOV_REGISTER_SILENT');
    return value;
  }
}
