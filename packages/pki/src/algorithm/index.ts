export { digest, type Hash, hashByOid, hashOid } from './hash.ts';
export { type AlgorithmIdentifier, algorithmIdentifierOf } from './identifier.ts';
export { type PublicKey, type PublicKeyInfo, publicKeyInfoOf, publicKeyOf } from './public-key.ts';
export { type RunningDigest, runningDigest } from './running-digest.ts';
export { schemeOf } from './scheme.ts';
export { generateSigner, type KeyKind, type Signer, type SoftwareSigner, signerFromPkcs8 } from './signer.ts';
export { type Outcome, verifySignature } from './verify.ts';
