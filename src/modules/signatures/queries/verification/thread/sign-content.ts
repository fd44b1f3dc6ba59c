import {
  type CmsSigner,
  type Fetcher,
  readCertificate,
  type SignOptions,
  signCms,
  signerFromPkcs8,
  TimeStampUnavailable,
  timeStamperAt,
} from '@ashyq/pki';
import type { SignTask } from '../tasks.ts';

/** Signs as CAdES-T when a time-stamping authority is named and answers, else as CAdES-B. */
export async function signContent(task: SignTask, fetcher: Fetcher): Promise<Uint8Array> {
  const signer = await signerFromPkcs8(Uint8Array.from(task.pkcs8));
  const by: CmsSigner = { certificate: readCertificate(Uint8Array.from(task.certificate)), signer };
  const options: SignOptions = {
    isAttached: task.isAttached,
    signingTime: Temporal.Instant.from(task.now),
    chain: task.chain.map((one) => readCertificate(one)),
  };
  if (!task.timeStampAddress) return await signCms(task.content, by, options);
  const timeStamper = timeStamperAt(task.timeStampAddress, signer.hash, fetcher);
  try {
    return await signCms(task.content, by, { ...options, timeStamper });
  } catch (silent) {
    if (!(silent instanceof TimeStampUnavailable)) throw silent;
    return await signCms(task.content, by, options);
  }
}
