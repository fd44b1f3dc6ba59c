import type { Platform } from '#platform';
import type { PersonId } from '#platform/ids';
import { signatureErrors } from '../../errors.ts';
import type { ExpectedSigner, SignerName } from '../../model/expected-signer.ts';
import { type DemoKeyKind, findDemoKey, insertDemoKey } from '../../store/demo-key-store.ts';
import { signerOf } from '../signer-of.ts';
import { demoAuthority } from './demo-authority.ts';

export interface DemoKey {
  /** DER. */
  readonly certificate: Uint8Array;
  /** DER of PKCS#8. */
  readonly pkcs8: Uint8Array;
}

const HEAD_OF_ORGANISATION = ['1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.1'];
const PURPOSE = 'signatures.demo-key';

/**
 * The key of an invented person or of the head of an invented organisation, issued by the demo's authority when it is first
 * needed. @throws SIGNATURES_DEMO_ONLY, SIGNATURES_SIGNER_UNKNOWN
 */
export async function openDemoKey(platform: Platform, holder: PersonId, kind: DemoKeyKind): Promise<DemoKey> {
  if (!platform.ports.find(demoAuthority)) throw signatureErrors('SIGNATURES_DEMO_ONLY');
  const known = await findDemoKey(platform.reads, holder, kind);
  if (known) return opened(platform, known);
  await issue(platform, holder, kind);
  const made = await findDemoKey(platform.reads, holder, kind);
  if (!made) throw new Error('a demo key was not stored');
  return opened(platform, made);
}

function opened(platform: Platform, row: { readonly sealed_key: string; readonly certificate: Buffer }): DemoKey {
  return {
    certificate: Uint8Array.from(row.certificate),
    pkcs8: Uint8Array.fromBase64(platform.keys.unseal(PURPOSE, row.sealed_key)),
  };
}

async function issue(platform: Platform, holder: PersonId, kind: DemoKeyKind): Promise<void> {
  const { pki, addresses } = platform.ports.of(demoAuthority);
  const expected = await platform.ports.of(signerOf)(platform.reads, holder);
  const person = expected && personOf(expected);
  if (!person) throw signatureErrors('SIGNATURES_SIGNER_UNKNOWN');
  const { certificate, signer } = await pki.issuePerson(person.subject, {
    ...{ kind, from: platform.clock.now().subtract({ hours: 1 }), days: 3 * 365 },
    ...{ ocspAddresses: [addresses.ocsp], crlAddresses: [addresses.crl] },
    ...(person.roles ? { roles: person.roles } : {}),
  });
  const row = {
    sealed_key: platform.keys.seal(PURPOSE, signer.pkcs8.toBase64()),
    certificate: Buffer.from(certificate.bytes),
  };
  const act = { actor: { kind: 'system', name: 'demo' }, action: 'signatures.issue-demo-key' } as const;
  await platform.db.transact(act, async (tx) => {
    await insertDemoKey(tx, holder, kind, row);
    tx.record({ kind: 'demo-key', id: holder, personId: holder }, { kind });
  });
}

function personOf(expected: ExpectedSigner) {
  if (expected.kind === 'person') {
    return { subject: { iin: expected.iin, ...nameOf(expected.name) }, roles: undefined };
  }
  if (!expected.head) return undefined;
  const { iin, name } = expected.head;
  const organisation = { bin: expected.bin, organisation: expected.name };
  return { subject: { iin, ...nameOf(name), ...organisation }, roles: HEAD_OF_ORGANISATION };
}

/** НУЦ РК writes names in capitals. */
function nameOf(name: SignerName | undefined) {
  return {
    surname: (name?.surname ?? 'ДЕМО').toUpperCase(),
    name: (name?.givenName ?? 'ДЕМО').toUpperCase(),
    patronymic: name?.patronymic?.toUpperCase(),
  };
}
