import { after } from 'node:test';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { type NewSigning, prepareSigning } from '../actions/prepare-signing.ts';
import { signWithDemoKey } from '../actions/sign-with-demo-key.ts';
import type { ExpectedSigner } from '../model/expected-signer.ts';
import type { SigningId } from '../model/ids.ts';
import type { Signature } from '../model/signature.ts';
import { openSignatures } from '../module.ts';
import { type DemoAuthority, demoAuthority } from '../queries/demo/demo-authority.ts';
import { signerOf } from '../queries/signer-of.ts';

/** Signatures over a test platform in demo mode: real threads, the demo's authority with its services, signers given by the test. */
export interface SignatureHouse {
  /** Its people, services and their moods. */
  readonly authority: DemoAuthority;
  readonly signers: Map<PersonId, ExpectedSigner>;
  /** A new person who can sign. @param iin any twelve digits */
  addPerson(iin: string, surname?: string): { readonly id: PersonId; readonly act: Act };
  /** Puts bytes into the blobs and asks the person to sign them. */
  prepare(signer: PersonId, text: string, given?: Partial<NewSigning>): Promise<SigningId>;
  /** Signs as the person does by the demo's door. */
  sign(act: Act, signingId: SigningId): Promise<Signature>;
}

const opened: (() => Promise<void>)[] = [];

// At the level of the file: a hook registered inside another hook would run at that hook's end.
after(async () => {
  for (const close of opened) await close();
});

/** Closed after the tests of the file. */
export async function signatureHouse(platform: Platform): Promise<SignatureHouse> {
  const signers = new Map<PersonId, ExpectedSigner>();
  platform.ports.plug(signerOf, async (_on, id) => signers.get(id));
  opened.push(await openSignatures(platform));
  return {
    signers,
    authority: platform.ports.of(demoAuthority),
    addPerson: (iin, surname = 'Сәрсенов') => {
      const id = newId<PersonId>();
      signers.set(id, { kind: 'person', iin, name: { surname, givenName: 'Айдар', patronymic: 'Қанатұлы' } });
      return { id, act: actOf(id) };
    },
    prepare: async (signer, text, given = {}) => {
      const { sha256, sizeBytes } = await platform.blobs.put(new TextEncoder().encode(text));
      const content = { sha256, sizeBytes, mediaType: 'text/plain' };
      const subject = { kind: 'filing', id: newId() };
      const shown = [{ title: 'Талап арыз', ...content }];
      return await platform.db.transact(actOf(signer), (tx) =>
        prepareSigning(tx, { signer, subject, content, shown, title: 'Талап арыз', backTo: '/kk/cabinet', ...given }),
      );
    },
    sign: async (act, signingId) => await signWithDemoKey(platform, act, { signingId, isConfirmed: true }),
  };
}

export function actOf(personId: PersonId, action = 'signatures.test'): Act {
  return { actor: { kind: 'person', accountId: newId<AccountId>(), personId }, action };
}
