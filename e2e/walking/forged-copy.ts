import {
  attributeType,
  generateSigner,
  issueSelfSigned,
  readSignedData,
  readZip,
  signCms,
  writeSealedFiles,
} from '@ashyq/pki';

/** The same copy with one letter of its list changed: the seal of the court stands over another list. */
export function withAlteredList(zip: Uint8Array): Uint8Array {
  const { list, seal, rest } = partsOf(zip);
  const other = Buffer.from(Buffer.from(list).toString('utf8').replace('"beganAt": "2', '"beganAt": "1'));
  if (other.equals(list)) throw new Error('nothing was altered in the list');
  return writeSealedFiles(other, seal, rest);
}

/** The same list under a seal that a stranger has made, with the very name that stands in the court's. */
export async function sealedByStranger(zip: Uint8Array): Promise<Uint8Array> {
  const { list, seal, rest } = partsOf(zip);
  const [own] = readSignedData(seal).certificates;
  const now = Temporal.Now.instant();
  const signer = await generateSigner('ecdsa-p256');
  const certificate = await issueSelfSigned(signer, {
    subject: [[attributeType.COMMON_NAME, own?.subject.textsOf(attributeType.COMMON_NAME)[0] ?? '']],
    notBefore: now.subtract({ hours: 24 }),
    notAfter: now.add({ hours: 24 }),
    keyUsage: ['digitalSignature'],
  });
  const forged = await signCms(list, { signer, certificate }, { isAttached: false, signingTime: now });
  return writeSealedFiles(list, forged, rest);
}

function partsOf(zip: Uint8Array) {
  const files = new Map(readZip(zip));
  const [list, seal] = [files.get('list.json'), files.get('list.json.p7s')];
  if (!list || !seal) throw new Error('no copy');
  files.delete('list.json');
  files.delete('list.json.p7s');
  return { list, seal, rest: files };
}
