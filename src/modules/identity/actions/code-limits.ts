import type { Platform } from '#platform';
import { type Rate, takeToken } from '#platform/limits';
import { identityErrors } from '../errors.ts';

/** Half of what a contact may get in all: whoever floods it under many numbers leaves the other half to its holder. */
const fromOneNetworkToOneContact: Rate = { burst: 4, perMinute: 0.1 };
const toOneContact: Rate = { burst: 8, perMinute: 0.2 };
/** When all of that is used up: once for each network, from a reserve that networks which have asked before do not reach. */
const firstOfNetwork: Rate = { burst: 1, perMinute: 1 / 60 };
const reserveOfContact: Rate = { burst: 6, perMinute: 0.1 };

/** @throws IDENTITY_TOO_MANY_CODES {wait} when the bucket is empty */
export async function takeCodeToken(platform: Platform, key: string, rate: Rate): Promise<void> {
  if (!(await takeToken(platform, key, rate))) throw tooMany(rate);
}

/** A code goes to an address that somebody named: nobody is flooded, by one network or by many. @throws IDENTITY_TOO_MANY_CODES {wait} */
export async function takeCodeToContact(platform: Platform, address: string, network: string): Promise<void> {
  const where = platform.keys.mac('contact', address).slice(0, 32);
  await takeCodeToken(platform, `codes:contact:${where}:network:${network}`, fromOneNetworkToOneContact);
  if (!(await takeOfContact(platform, where, network))) throw tooMany(toOneContact);
}

/** Without a bound over all networks a contact is flooded; with one bound alone two networks keep its holder out. */
async function takeOfContact(platform: Platform, where: string, network: string): Promise<boolean> {
  return (
    (await takeToken(platform, `codes:contact:${where}`, toOneContact)) ||
    ((await takeToken(platform, `codes:contact:${where}:first:${network}`, firstOfNetwork)) &&
      (await takeToken(platform, `codes:contact:${where}:reserve`, reserveOfContact)))
  );
}

function tooMany({ perMinute }: Rate): Error {
  return identityErrors('IDENTITY_TOO_MANY_CODES', { wait: 60 / perMinute });
}
