import type { PathFailure, ValidPath } from '../path/index.ts';

/** Judges a path by the revocation of its certificates; undefined when none is revoked or unknown. */
export type PathStatus = (path: ValidPath) => Promise<PathFailure | undefined>;
