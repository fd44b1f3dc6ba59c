export { verifySigned, workingKey } from './certificate-signature.ts';
export { unknownCriticalExtension } from './critical-extension.ts';
export { findPath, type PathSources } from './find-path.ts';
export type { PathFailure, PathFailureCode } from './path-failure.ts';
export { pinnedAnchors, type TrustAnchor, trustAnchor } from './trust-anchor.ts';
export type { PathResult, PathRules, ValidPath } from './validate-path.ts';
