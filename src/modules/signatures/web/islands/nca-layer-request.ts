import { base64OfBlob } from './base64.ts';

/** What is to be signed, and which keys the program may offer for it. */
export interface SignRequest {
  readonly content: Blob;
  /** Puts the content into the CMS; a document stays outside. */
  readonly isAttached: boolean;
  /** Only keys of this person are offered; empty: any. */
  readonly iin: string;
  /** Only keys of this organisation are offered; empty: any. */
  readonly bin: string;
  /** Only keys with these purposes are offered; empty: any. */
  readonly purposes: readonly string[];
  readonly wantsTimeStamp: boolean;
  /** The demo: keys of the test authority of НУЦ РК are offered too. */
  readonly acceptsTestKeys: boolean;
  readonly lang: string;
}

/**
 * The message of kz.gov.pki.knca.basics `sign`. Base64 needs no escaping, so the document is put between two ready parts:
 * twenty megabytes do not pass through JSON.stringify.
 */
export async function signMessage(request: SignRequest): Promise<string> {
  const place = 'DATA';
  const [before = '', after = ''] = JSON.stringify(messageOf(request, place)).split(`"${place}"`);
  return `${before}"${await base64OfBlob(request.content)}"${after}`;
}

function messageOf(
  { isAttached, iin, bin, purposes, wantsTimeStamp, acceptsTestKeys, lang }: SignRequest,
  data: string,
) {
  return {
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      allowedStorages: null,
      format: 'cms',
      data,
      signingParams: {
        decode: true,
        encapsulate: isAttached,
        digested: false,
        ...(wantsTimeStamp ? { tsaProfile: {} } : {}),
      },
      signerParams: {
        extKeyUsageOids: purposes,
        ...(iin ? { iin } : {}),
        ...(bin ? { bin } : {}),
        ...(acceptsTestKeys ? { chain: [] } : {}),
      },
      // The program speaks these two.
      locale: lang === 'kk' ? 'kk' : 'ru',
    },
  };
}
