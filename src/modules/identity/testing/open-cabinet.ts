import type { RegisteredPerson } from '#modules/egov';
import type { Principal } from '#platform/http';
import { requestPassword } from '../actions/request-password.ts';
import { setPassword } from '../actions/set-password.ts';
import { signIn } from '../actions/sign-in.ts';
import type { Whereabouts } from '../actions/whereabouts.ts';
import { authenticate } from '../queries/authenticate.ts';
import { browser, type IdentityHouse, visitorAct } from './identity-house.ts';

export interface Opening {
  readonly person: RegisteredPerson;
  readonly phone: string;
  /** True: the subscriber register knows the number as the person's, so the account is confirmed. */
  readonly isOwn: boolean;
  readonly password?: string;
  readonly from?: Whereabouts;
}

/** Registers a person as the pages do: one-time password, new password, registers asked. */
export async function openCabinet(house: IdentityHouse, opening: Opening): Promise<Principal> {
  const { person, phone, isOwn, password = 'жеті қабат көк аспан', from = browser(phone) } = opening;
  const { platform, registers } = house;
  registers.people.set(person.iin, person);
  registers.numbers.set(phone, isOwn ? person.iin : 'somebody else');
  const contact = { kind: 'phone', address: phone } as const;
  const identifier = person.iin;
  await requestPassword(platform, visitorAct(), { purpose: 'register', identifier, contact, lang: 'kk', from });
  await house.work();
  const code = String(await house.codeSentTo(phone));
  const { token } = await signIn(platform, visitorAct(), { identifier, password: code, from });
  const opened = await setPassword(platform, visitorAct(), { token, password, from });
  await house.work();
  return await principalOf(house, opened.token);
}

/** @throws Error when the session is over */
export async function principalOf({ platform }: IdentityHouse, token: string): Promise<Principal> {
  const principal = await authenticate(platform, token);
  if (!principal) throw new Error('the session is over');
  return principal;
}
