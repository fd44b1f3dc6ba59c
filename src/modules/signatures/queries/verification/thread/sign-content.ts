import { type CmsSigner, readCertificate, type Signer, signCms, signerFromPkcs8 } from '@ashyq/pki';
import type { SignTask } from '../tasks.ts';

/** The key that signed last: a court seals receipts by one, and to read a key costs more than to sign. */
let last: { readonly pkcs8: Uint8Array; readonly signer: Signer } | undefined;

/** Signs as CAdES-B; the time-stamp is added where the signature is accepted. */
export async function signContent(task: SignTask): Promise<Uint8Array> {
  const by: CmsSigner = {
    certificate: readCertificate(Uint8Array.from(task.certificate)),
    signer: await signerOf(task.pkcs8),
  };
  return await signCms(task.content, by, {
    isAttached: task.isAttached,
    signingTime: Temporal.Instant.from(task.now),
    chain: task.chain.map((one) => readCertificate(one)),
  });
}

async function signerOf(pkcs8: Uint8Array): Promise<Signer> {
  if (last && Buffer.compare(last.pkcs8, pkcs8) === 0) return last.signer;
  const kept = Uint8Array.from(pkcs8);
  last = { pkcs8: kept, signer: await signerFromPkcs8(kept) };
  return last.signer;
}
