import { readOrganisation } from '../model/read-organisation.ts';
import { readPerson } from '../model/read-person.ts';
import { readSubscriberAnswer } from '../model/read-subscriber-match.ts';
import { type AskRegister, type GatewayOptions, gateway } from './ask-register.ts';
import type { OrganisationRegister, PersonRegister, Registers, SubscriberRegister } from './registers.ts';

/** The three registers behind the synchronous channel of the state gateway. */
export function registersAt(options: GatewayOptions): Registers {
  const ask = gateway(options);
  return { persons: persons(ask), organisations: organisations(ask), subscribers: subscribers(ask) };
}

function persons(ask: AskRegister): PersonRegister {
  return {
    findByIin: async (iin) =>
      await ask({
        register: 'persons',
        data: { iin: twelveDigits(iin) },
        read: readPerson,
        isAboutAsked: (person) => person === undefined || person.iin === iin,
      }),
  };
}

function organisations(ask: AskRegister): OrganisationRegister {
  return {
    findByBin: async (bin) =>
      await ask({
        register: 'organisations',
        data: { bin: twelveDigits(bin) },
        read: readOrganisation,
        isAboutAsked: (organisation) => organisation === undefined || organisation.bin === bin,
      }),
  };
}

function subscribers(ask: AskRegister): SubscriberRegister {
  return {
    whoseNumber: async (phone, iin) => {
      if (!/^\+77\d{9}$/.test(phone)) throw new RangeError('a mobile number is +7 and ten digits');
      const { match } = await ask({
        register: 'subscribers',
        data: { iin: twelveDigits(iin), phoneNumber: phone.replace('+', '') },
        read: readSubscriberAnswer,
        isAboutAsked: (answer) => answer.iin === iin && answer.phone === phone,
      });
      return match;
    },
  };
}

function twelveDigits(number: string): string {
  if (!/^\d{12}$/.test(number)) throw new RangeError('an IIN or BIN has twelve digits');
  return number;
}
