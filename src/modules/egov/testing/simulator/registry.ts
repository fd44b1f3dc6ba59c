import type { Clock } from '#platform/clock';
import type { RegisteredOrganisation } from '../../model/registered-organisation.ts';
import type { RegisteredPerson } from '../../model/registered-person.ts';
import { only, textOf, type XmlElement } from '../../model/soap/xml-element.ts';
import type { SubscriberMatch } from '../../model/subscriber-match.ts';
import { organisationsXml, personsXml, subscriberXml } from './answers.ts';
import { PaymentDesk } from './payment-desk.ts';

/** Invented people, organisations and numbers; a number belongs to the IIN beside it. */
export interface SimulatedRecords {
  readonly people?: readonly RegisteredPerson[];
  readonly organisations?: readonly RegisteredOrganisation[];
  /** `+77XXXXXXXXX` and the IIN of its subscriber. */
  readonly numbers?: readonly { readonly phone: string; readonly iin: string }[];
}

/** What the simulated registers hold. */
export class Registry {
  readonly #people = new Map<string, RegisteredPerson>();
  readonly #organisations = new Map<string, RegisteredOrganisation>();
  readonly #numbers = new Map<string, string>();
  readonly payments: PaymentDesk;

  constructor(clock: Clock) {
    this.payments = new PaymentDesk(clock);
  }

  add({ people = [], organisations = [], numbers = [] }: SimulatedRecords): void {
    for (const person of people) this.#people.set(person.iin, person);
    for (const organisation of organisations) this.#organisations.set(organisation.bin, organisation);
    for (const { phone, iin } of numbers) this.#numbers.set(phone, iin);
  }

  /** Content of an honest answer. @throws when the request is not of the agreed form */
  answer(serviceId: string, data: XmlElement): string {
    if (serviceId.startsWith('PSHEP')) return this.payments.answer(serviceId, data);
    if (serviceId.startsWith('GBDFL')) return personsXml(this.#people.get(textOf(data, 'iin')));
    if (serviceId.startsWith('GBDUL')) return organisationsXml(this.#organisations.get(textOf(data, 'bin')));
    const [iin, phone] = [textOf(data, 'iin'), textOf(data, 'phoneNumber')];
    return subscriberXml(iin, phone, this.#match(`+${phone}`, iin));
  }

  /** Content of a lie: the question answered for somebody else. */
  answerForAnother(serviceId: string, data: XmlElement): string {
    const others = <T>(all: Map<string, T>, asked: string): T | undefined =>
      [...all].find(([key]) => key !== asked)?.[1];
    if (serviceId.startsWith('PSHEP')) return this.payments.answerForAnother(data);
    if (serviceId.startsWith('GBDFL')) return personsXml(others(this.#people, textOf(data, 'iin')));
    if (serviceId.startsWith('GBDUL')) return organisationsXml(others(this.#organisations, textOf(data, 'bin')));
    return subscriberXml('990101500016', only(data, 'phoneNumber').text, 'belongs');
  }

  #match(phone: string, iin: string): SubscriberMatch {
    const owner = this.#numbers.get(phone);
    if (owner === undefined) return 'unknown';
    return owner === iin ? 'belongs' : 'other';
  }
}
