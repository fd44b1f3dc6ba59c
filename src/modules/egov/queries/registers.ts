import { definePort } from '#platform';
import type { RegisteredOrganisation } from '../model/registered-organisation.ts';
import type { RegisteredPerson } from '../model/registered-person.ts';
import type { SubscriberMatch } from '../model/subscriber-match.ts';

/*
 * Every question of these ports throws
 *   EGOV_REGISTER_SILENT              no answer in time or no connection,
 *   EGOV_REGISTER_FAILED              the register said that it failed,
 *   EGOV_REGISTER_ANSWER_UNREADABLE   what came is no answer of this register,
 *   EGOV_REGISTER_ANSWER_FOREIGN      the answer is about somebody else or to another request,
 * all of which may pass when asked again, and EGOV_NOT_CONNECTED, which does not pass by itself.
 */

export interface PersonRegister {
  /** @param iin 12 digits @returns undefined when the register knows no such person */
  findByIin(iin: string): Promise<RegisteredPerson | undefined>;
}

export interface OrganisationRegister {
  /** @param bin 12 digits @returns undefined when the register knows no such organisation */
  findByBin(bin: string): Promise<RegisteredOrganisation | undefined>;
}

export interface SubscriberRegister {
  /** Whose mobile number it is. @param phone `+77XXXXXXXXX` @param iin 12 digits */
  whoseNumber(phone: string, iin: string): Promise<SubscriberMatch>;
}

export const personRegister = definePort<PersonRegister>('egov.person-register');
export const organisationRegister = definePort<OrganisationRegister>('egov.organisation-register');
export const subscriberRegister = definePort<SubscriberRegister>('egov.subscriber-register');

/** The three registers together, as they are plugged in. */
export interface Registers {
  readonly persons: PersonRegister;
  readonly organisations: OrganisationRegister;
  readonly subscribers: SubscriberRegister;
}
