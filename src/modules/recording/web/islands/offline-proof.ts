import { webSha256 } from '@ashyq/cmaf';
import { type BundleFiles, readCertificate } from '@ashyq/pki';
import type { OfflineTexts } from '../../locales/offline/index.ts';
import { verifyCopiedRecording } from '../../model/copy-proof/verify-copied-recording.ts';
import { verifyCopy } from '../../model/copy-proof/verify-copy.ts';
import { recordingLines, type SaidProof, sayCopy, type Words } from '../say-copy.ts';

/** What the court has built into the page. DER in base64. */
export interface BuiltIn {
  readonly texts: OfflineTexts;
  readonly markKinds: Readonly<Record<string, string>>;
  readonly trust: {
    readonly seals: readonly string[];
    readonly anchors: readonly string[];
    readonly certificates: readonly string[];
  };
}

export interface ShownProof extends SaidProof {
  /** SHA-256 of the certificate that sealed the copy. */
  readonly seal: string | undefined;
}

/** Younger than many browsers; without them the recording alone is checked. */
export function canCheckSeals(): boolean {
  return typeof Temporal !== 'undefined' && 'fromBase64' in Uint8Array && 'toHex' in Uint8Array.prototype;
}

export async function proveCopy(
  files: BundleFiles,
  { texts, trust }: BuiltIn,
  lang: Words['lang'],
): Promise<ShownProof> {
  if (!canCheckSeals()) return await proveRecording(files, { texts, lang });
  const read = (all: readonly string[]) => all.map((one) => readCertificate(Uint8Array.fromBase64(one)));
  const believed = { seals: read(trust.seals), anchors: read(trust.anchors), certificates: read(trust.certificates) };
  const proof = await verifyCopy(files, { ...believed, crls: [], now: Temporal.Now.instant() }, webSha256);
  const seal = proof.list.seal.signatures[0]?.certificate;
  const said = sayCopy(proof, { texts, lang });
  return { ...said, open: [texts.openPage, ...said.open], seal: seal && (await fingerprintOf(seal.bytes)) };
}

export async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  return Array.from(await webSha256([bytes]), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function proveRecording(files: BundleFiles, words: Words): Promise<ShownProof> {
  const { about } = JSON.parse(new TextDecoder().decode(files.get('list.json'))) as {
    readonly about: Readonly<Record<string, string>>;
  };
  const lines = recordingLines(await verifyCopiedRecording(files, about, webSha256), words);
  const isWrong = lines.some(({ outcome }) => outcome === 'wrong');
  const open = [words.texts.openOldBrowser];
  return { verdict: isWrong ? 'altered' : 'unchecked', lines, open, seal: undefined };
}
