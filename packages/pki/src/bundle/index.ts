export { evidenceFiles, type ReadEvidence, readEvidenceFiles } from './evidence-files.ts';
export {
  isSealedFiles,
  type ListedFile,
  type SealedFilesReport,
  sealedListBytes,
  verifySealedFiles,
  writeSealedFiles,
} from './sealed-files.ts';
export { readBundle, type SignedBundle, writeBundle } from './signed-bundle.ts';
export { type BundleReport, verifyBundle } from './verify-bundle.ts';
export { type BundleFiles, readZip, UnusableBundle } from './zip.ts';
