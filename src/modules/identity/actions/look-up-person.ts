import { personRegister } from '#modules/egov';
import type { Platform } from '#platform';
import type { ActMaker, Principal } from '#platform/http';
import { type Rate, takeToken } from '#platform/limits';
import { identityErrors } from '../errors.ts';
import type { Iin } from '../model/identity-number.ts';
import type { PersonName } from '../model/person-name.ts';
import { maskName } from '../model/public-name.ts';
import { may } from '../policy.ts';
import { saveKnownPerson } from '../store/person-store.ts';
import { identifierMac } from './whereabouts.ts';

/** What an IIN says to the one who typed it. */
export type LookedUp =
  | { readonly found: false }
  /** Before the reader is proved: «Қ••• А•••», enough to notice a mistyped number. */
  | { readonly found: true; readonly masked: string; readonly name?: undefined }
  | {
      readonly found: true;
      readonly masked: string;
      readonly name: PersonName;
      readonly birthDate: Temporal.PlainDate;
    };

const lookUps: Rate = { burst: 20, perMinute: 2 };

/**
 * Asks the register of persons who has an IIN, e.g. of a respondent. Every look stays in the trail of the person looked at.
 * @throws IDENTITY_NOT_ALLOWED for visitors, IDENTITY_TOO_MANY_ATTEMPTS, and what the register throws
 */
export async function lookUpPerson(
  platform: Platform,
  act: ActMaker,
  principal: Principal | undefined,
  iin: Iin,
): Promise<LookedUp> {
  if (!principal || !may(principal, 'draft-and-file')) throw identityErrors('IDENTITY_NOT_ALLOWED');
  const isFree = await takeToken(platform, `look-up:${principal.accountId}`, lookUps);
  if (!isFree) throw identityErrors('IDENTITY_TOO_MANY_ATTEMPTS', { wait: 30 });
  const person = await platform.ports.of(personRegister).findByIin(iin);
  if (!person) return { found: false };
  const name: PersonName = {
    surname: person.surname,
    givenName: person.given,
    patronymic: person.patronymic ?? null,
  };
  await platform.db.transact(act('identity.look-up-person'), async (tx) => {
    const { surname, given: givenName, patronymic, birthDate } = person;
    const personId = await saveKnownPerson(tx, { iin, surname, givenName, patronymic, birthDate });
    tx.record({ kind: 'person', id: identifierMac(platform, iin), personId });
  });
  const masked = maskName(name);
  if (!may(principal, 'see-names-of-others')) return { found: true, masked };
  return { found: true, masked, name, birthDate: person.birthDate };
}
