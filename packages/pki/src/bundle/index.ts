export {
  isSealedFiles,
  type ListedFile,
  SEALED_FILES,
  type SealedFilesReport,
  type SealedList,
  sealedListBytes,
  verifySealedFiles,
  writeSealedFiles,
} from './sealed-files.ts';
export { readBundle, type SignedBundle, writeBundle } from './signed-bundle.ts';
export { type BundleReport, verifyBundle } from './verify-bundle.ts';
export { type BundleFiles, readZip, UnusableBundle } from './zip.ts';
