import { definePort } from '#platform';

/** A file that passed every check of the house; its bytes lie in the blobs under their hash. */
export interface ProvedPaper {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly pages?: number | undefined;
}

/** Looks into files before they come into a case. @throws what is wrong with the file, in its own words */
export type PaperProof = (file: { readonly fileName: string; readonly bytes: Uint8Array }) => Promise<ProvedPaper>;

/** Whoever checks files for the house is plugged in. */
export const paperProof = definePort<PaperProof>('torelik.paper-proof');
