import { type CmsSigner, readCertificate, signCms, signerFromPkcs8 } from '@ashyq/pki';
import type { SignTask } from '../tasks.ts';

/** Signs as CAdES-B; the time-stamp is added where the signature is accepted. */
export async function signContent(task: SignTask): Promise<Uint8Array> {
  const signer = await signerFromPkcs8(Uint8Array.from(task.pkcs8));
  const by: CmsSigner = { certificate: readCertificate(Uint8Array.from(task.certificate)), signer };
  return await signCms(task.content, by, {
    isAttached: task.isAttached,
    signingTime: Temporal.Instant.from(task.now),
    chain: task.chain.map((one) => readCertificate(one)),
  });
}
