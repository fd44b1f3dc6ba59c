import { signCms } from '@ashyq/pki';
import type { Holder, TestPki } from '@ashyq/pki/testing/pki';
import type { Platform } from '#platform';
import type { SignatureHouse } from './signature-house.ts';

export interface CertificateAsked {
  readonly iin?: string;
  readonly bin?: string;
  readonly organisation?: string;
  readonly roles?: readonly string[];
  /** For authentication alone. */
  readonly forLogin?: boolean;
  /** Default: valid since yesterday. */
  readonly from?: Temporal.Instant;
  /** Default 365. */
  readonly days?: number;
  /** Default the demo's authority. */
  readonly pki?: TestPki;
}

/** A certificate of the demo's authority, or of another one, with its key. */
export async function issueCertificate(
  platform: Platform,
  { authority }: SignatureHouse,
  asked: CertificateAsked = {},
): Promise<Holder> {
  const { iin = '450101300017', bin, organisation, roles, forLogin = false, days = 365 } = asked;
  const from = asked.from ?? platform.clock.now().subtract({ hours: 24 });
  const { ocsp, crl } = authority.addresses;
  return await (asked.pki ?? authority.pki).issuePerson(
    { surname: 'СӘРСЕНОВ', name: 'АЙДАР', iin, bin, organisation },
    { from, days, forLogin, ocspAddresses: [ocsp], crlAddresses: [crl], ...(roles ? { roles } : {}) },
  );
}

/** CMS of the holder, CAdES-B, or CAdES-T with a stamp of the moment. */
export async function signAs(
  holder: Holder,
  content: string,
  options: { readonly isAttached?: boolean; readonly stampedBy?: TestPki; readonly at?: Temporal.Instant } = {},
): Promise<Uint8Array> {
  const { isAttached = false, stampedBy, at } = options;
  const timeStamper = stampedBy && at ? { timeStamper: stampedBy.stamperAt(at) } : {};
  return await signCms(new TextEncoder().encode(content), holder, { isAttached, ...timeStamper });
}
