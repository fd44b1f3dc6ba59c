import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { type Holder, TestPki } from '@ashyq/pki/testing';
import { getExpectedSigner } from '#modules/identity';
import { inventedPerson, openCabinet } from '#modules/identity/testing';
import { signerOf } from '#modules/signatures';
import { openSignatures } from '#modules/signatures/module';
import type { Browser } from '#testing';
import { type CabinetHouse, cabinetHouse } from './cabinet-house.ts';

/** The cabinet with everything that signing needs: threads, the demo's authority, numbers of people from identity. */
export interface SigningHouse extends CabinetHouse {
  /** The authority that this demo believes: gives keys as НУЦ РК would. */
  readonly authority: TestPki;
  /** A key for documents of whoever has this IIN, valid since yesterday. */
  keyOf(iin: string): Promise<Holder>;
  /** A new person who has signed in; a browser of their own. */
  signedIn(): Promise<{ readonly browser: Browser; readonly person: ReturnType<typeof inventedPerson> }>;
}

const password = 'жеті қабат көк аспан';
let phones = 0;
const opened: (() => Promise<void>)[] = [];

// At the level of the file: a hook registered inside another hook would run at that hook's end.
after(async () => {
  for (const close of opened) await close();
});

/** Call it in `before`; closed after the tests of the file. */
export async function signingHouse(): Promise<SigningHouse> {
  const house = await cabinetHouse();
  house.platform.ports.plug(signerOf, getExpectedSigner);
  opened.push(await openSignatures(house.platform));
  const { config, clock } = house.platform;
  const authority = await TestPki.open(
    JSON.parse(readFileSync(join(config.dataFolder, 'keys', 'demo-pki.json'), 'utf8')),
  );
  return {
    ...house,
    authority,
    keyOf: (iin) =>
      authority.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin }, { from: clock.now().subtract({ hours: 24 }) }),
    signedIn: async () => {
      const person = inventedPerson();
      phones += 1;
      await openCabinet(house, { person, phone: `+7705100${String(phones).padStart(4, '0')}`, isOwn: true, password });
      const browser = house.browser();
      await browser.visit('/kk/sign-in');
      await browser.submit({ number: person.iin, password });
      return { browser, person };
    },
  };
}
