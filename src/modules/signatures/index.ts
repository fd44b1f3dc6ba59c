export {
  acceptSignature,
  enterSignature,
  examineSignature,
  type GivenSignature,
  refusingUsed,
} from './actions/accept-signature.ts';
export { type NewSigning, prepareSigning } from './actions/prepare-signing.ts';
export { type SealedDocument, type SealedKind, sealForCourt, sealOfCourt } from './actions/seal-for-court.ts';
export { signChallengeInDemo } from './actions/sign-challenge-in-demo.ts';
export {
  judgeSignIn,
  makeSignInChallenge,
  type SignInChallenge,
  type SignInProof,
  useChallenge,
} from './actions/sign-in-challenge.ts';
export { type DemoSigning, signWithDemoKey } from './actions/sign-with-demo-key.ts';
export { stampForCourt } from './actions/stamp-for-court.ts';
export { signatureErrors } from './errors.ts';
export { signatureTexts } from './locales/index.ts';
export { type ReportTexts, reportTexts } from './locales/report/index.ts';
export { type Canonical, canonicalBytes, canonicalJson } from './model/canonical-json.ts';
export { type ExpectedSigner, maySignForOrganisation, type SignerName } from './model/expected-signer.ts';
export type { SignatureId, SigningId } from './model/ids.ts';
export type { JudgedSigner, Judgement } from './model/judgement.ts';
export { MANIFEST_TYPE, manifestOf } from './model/manifest.ts';
export type { Signature, Signing } from './model/signature.ts';
export {
  type ShownDocument,
  type SignatureState,
  type SignedContent,
  type SignedSubject,
  type SigningDoor,
  type SigningState,
  signingDoors,
} from './model/signed-subject.ts';
export { checkSignature, type OpenCheck } from './queries/check-signature.ts';
export {
  getSigning,
  openShownDocument,
  openSigningContent,
} from './queries/get-signing.ts';
export { isSealedByCourt } from './queries/judge-seal.ts';
export { judgeSignature, type SignatureAsked } from './queries/judge-signature.ts';
export {
  listSignatures,
  listSignaturesById,
  openSignature,
  requireOver,
  requireSignature,
} from './queries/list-signatures.ts';
export { gatherEvidence, openEvidence } from './queries/open-evidence.ts';
export { publishedTrust } from './queries/published-trust.ts';
export { type SignerOf, signerOf } from './queries/signer-of.ts';
export type { EvidenceBytes } from './queries/verification/tasks.ts';
export type { DemoKeyKind } from './store/demo-key-store.ts';
export { NCA_LAYER_ADDRESS, TRUST_PATH } from './web/addresses.ts';
export type { SignProps } from './web/islands/sign-props.ts';
export { type LayReport, layReport } from './web/lay-report.ts';
export { ReportView } from './web/report-view.tsx';
