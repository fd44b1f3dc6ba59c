import { basicConstraintsOf, type Certificate, decodePem, readCertificate, UnusableBundle } from '@ashyq/pki';

/** Whom the verifier believes. */
export interface Trust {
  /** Who pinned it, shown beside the verdict. */
  readonly by: string;
  /** Roots of signatures. */
  readonly anchors: readonly Certificate[];
  /** Seals of courts: each stands for itself and can issue nothing. */
  readonly seals: readonly Certificate[];
  /** Of authorities between the roots and people: nobody is believed for standing here. */
  readonly certificates: readonly Certificate[];
}

/** A certificate in DER or PEM, several in PEM, or the list that a court publishes at `/api/signatures/trust`. @throws UnusableBundle */
export function readTrustFile(bytes: Uint8Array): Trust {
  const text = new TextDecoder('latin1').decode(bytes);
  if (text.trimStart().startsWith('{')) return readTrustList(text, '--trust');
  const encoded = text.includes('-----BEGIN') ? decodePem(text).map((block) => block.bytes) : [bytes];
  const certificates = encoded.map(read);
  const isRoot = (one: Certificate): boolean => basicConstraintsOf(one)?.isAuthority === true;
  return {
    by: '--trust',
    anchors: certificates.filter(isRoot),
    seals: certificates.filter((one) => !isRoot(one)),
    certificates: [],
  };
}

/** @param text JSON with `anchors` and `seals`, DER in base64 @throws UnusableBundle */
export function readTrustList(text: string, by: string): Trust {
  const said = parsed(text);
  const listed = (name: string): readonly Certificate[] => {
    const list = said[name] ?? [];
    if (!Array.isArray(list)) throw new UnusableBundle(`${name} of the trust is no list`);
    return list.map((one) => read(Uint8Array.fromBase64(String(one))));
  };
  return { by, anchors: listed('anchors'), seals: listed('seals'), certificates: listed('certificates') };
}

export function joinTrust(all: readonly Trust[]): Trust {
  const named = all.filter(({ anchors, seals }) => anchors.length + seals.length > 0);
  return {
    by: named.map(({ by }) => by).join(', ') || 'nobody',
    anchors: named.flatMap(({ anchors }) => anchors),
    seals: named.flatMap(({ seals }) => seals),
    certificates: named.flatMap(({ certificates }) => certificates),
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnusableBundle('the trust is no readable list', { cause });
  }
}

function read(bytes: Uint8Array): Certificate {
  try {
    return readCertificate(bytes);
  } catch (cause) {
    throw new UnusableBundle('the trust holds no certificate', { cause });
  }
}
