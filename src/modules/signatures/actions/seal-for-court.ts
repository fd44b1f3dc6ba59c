import { attributeType, generateSigner, issueSelfSigned } from '@ashyq/pki';
import type { Platform } from '#platform';
import { signatureErrors } from '../errors.ts';
import { verifier } from '../queries/verification/verifier.ts';
import { findSealKey, insertSealKey, type SealRow } from '../store/seal-store.ts';
import { pinDemoTrust } from './pin-demo-trust.ts';

/**
 * What a machine may seal: documents of one kind that express nobody's will (DC RK art. 49): receipts, lists of the hashes
 * of what was published, of what a copy of a recording holds, and of the parts of a hearing. Never an act.
 */
export const sealedKinds = ['receipt', 'published_list', 'copy_list', 'hearing_list'] as const;

export type SealedKind = (typeof sealedKinds)[number];

export interface SealedDocument {
  readonly kind: SealedKind;
  readonly content: Uint8Array;
}

const PURPOSE = 'signatures.seal-key';
const YEARS = 10;

/**
 * Seals a document of such a kind with the court's own key, made when it is first needed. The seal says that this installation has issued the
 * document; it is nobody's signature.
 * @returns detached CMS
 * @throws SIGNATURES_NEVER_AUTOMATIC for any other kind of document, also from code that does not know the type
 */
export async function sealForCourt(platform: Platform, { kind, content }: SealedDocument): Promise<Uint8Array> {
  if (!sealedKinds.includes(kind)) throw signatureErrors('SIGNATURES_NEVER_AUTOMATIC');
  const { certificate, pkcs8 } = await openedSeal(platform);
  return await platform.ports.of(verifier).sign({
    ...{ content, certificate, pkcs8, isAttached: false, chain: [] },
    now: platform.clock.now().toString(),
  });
}

/** The certificate of the court's own seal, made when it is first asked for: what a holder elsewhere has to believe. */
export async function sealOfCourt(platform: Platform): Promise<Uint8Array> {
  return (await openedSeal(platform)).certificate;
}

interface OpenedSeal {
  readonly certificate: Uint8Array;
  readonly pkcs8: Uint8Array;
}

/** A court's seal is made once and never changed. */
const seals = new WeakMap<Platform, OpenedSeal>();

async function openedSeal(platform: Platform): Promise<OpenedSeal> {
  const known = seals.get(platform);
  if (known) return known;
  const { certificate, sealed_key: sealedKey } = (await findSealKey(platform.reads)) ?? (await makeSeal(platform));
  const opened = { certificate, pkcs8: Uint8Array.fromBase64(platform.keys.unseal(PURPOSE, sealedKey)) };
  seals.set(platform, opened);
  return opened;
}

async function makeSeal(platform: Platform): Promise<SealRow> {
  const signer = await generateSigner('ecdsa-p256');
  const now = platform.clock.now();
  const mark = platform.config.mode === 'demo' ? ' (ДЕМО)' : '';
  const certificate = await issueSelfSigned(signer, {
    subject: [
      [attributeType.COUNTRY, 'KZ'],
      [attributeType.COMMON_NAME, `Ашық сот: автоматты мөр${mark}`],
    ],
    notBefore: now.subtract({ hours: 1 }),
    notAfter: now.add({ hours: 24 * 365 * YEARS }),
    keyUsage: ['digitalSignature'],
  });
  const row = {
    sealed_key: platform.keys.seal(PURPOSE, signer.pkcs8.toBase64()),
    certificate: Buffer.from(certificate.bytes),
  };
  const act = { actor: { kind: 'system', name: 'signatures' }, action: 'signatures.make-seal' } as const;
  const made = await platform.db.transact(act, async (tx) => {
    await insertSealKey(tx, row);
    tx.record({ kind: 'seal', id: 'court' });
    const kept = await findSealKey(tx);
    if (!kept) throw new Error('the seal of the court was not stored');
    return kept;
  });
  await pinDemoTrust(platform);
  return made;
}
