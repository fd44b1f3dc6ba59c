import type { UsedEvidence } from '../verdict/index.ts';
import { evidenceFiles, type ReadEvidence, readEvidenceFiles } from './evidence-files.ts';
import { type BundleFiles, readZip, UnusableBundle, writeZip } from './zip.ts';

const FORMAT = 'ashyq-signed-bundle/1';

/** A document with a detached signature and what is needed to verify it when no network is there. */
export interface SignedBundle {
  /** Names and words of the document's owner, shown and never relied upon. */
  readonly about: Readonly<Record<string, string>>;
  readonly fileName: string;
  readonly document: Uint8Array;
  /** CMS, detached. */
  readonly signature: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocspResponses: readonly Uint8Array[];
}

/** One ZIP file; the same parts give the same bytes. */
export async function writeBundle(bundle: SignedBundle): Promise<Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array>([
    [bundle.fileName, bundle.document],
    [`${bundle.fileName}.p7s`, bundle.signature],
    ...evidenceFiles(bundle),
  ]);
  const listed = await Promise.all([...files].map(async ([name, bytes]) => ({ name, sha256: await sha256Of(bytes) })));
  const manifest = { format: FORMAT, about: bundle.about, document: bundle.fileName, files: listed };
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  return writeZip(new Map([['manifest.json', text], ...files]));
}

export interface OpenedBundle extends Omit<SignedBundle, keyof UsedEvidence> {
  readonly evidence: ReadEvidence;
  /** Files whose bytes are not those that the manifest lists, or that it does not list. */
  readonly different: readonly string[];
}

/** @throws UnusableBundle */
export async function readBundle(bytes: Uint8Array): Promise<OpenedBundle> {
  const files = readZip(bytes);
  const { about, document: fileName, listed } = manifestOf(files);
  const document = files.get(fileName);
  const signature = files.get(`${fileName}.p7s`);
  if (!document || !signature) throw new UnusableBundle('no document or no signature');
  const different: string[] = [];
  for (const [name, content] of files) {
    if (name !== 'manifest.json' && listed.get(name) !== (await sha256Of(content))) different.push(name);
  }
  return { about, fileName, document, signature, different, evidence: readEvidenceFiles(files) };
}

function manifestOf(files: BundleFiles) {
  try {
    const said = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
    if (said.format !== FORMAT) throw new UnusableBundle('an unknown format');
    const listed = new Map<string, string>(
      (said.files as { name: unknown; sha256: unknown }[]).map(({ name, sha256 }) => [String(name), String(sha256)]),
    );
    return { about: said.about as Readonly<Record<string, string>>, document: String(said.document), listed };
  } catch (thrown) {
    if (thrown instanceof UnusableBundle) throw thrown;
    throw new UnusableBundle('no readable manifest', { cause: thrown });
  }
}

export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
