export { readBundle, type SignedBundle, writeBundle } from './signed-bundle.ts';
export { type BundleReport, verifyBundle } from './verify-bundle.ts';
export { UnusableBundle } from './zip.ts';
