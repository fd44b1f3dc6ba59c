/** One line of the list of hashes, as `sha256sum -c` reads it. */
export interface HashedDocument {
  readonly number: number | undefined;
  readonly sha256: string;
  readonly fileName: string;
}

/** Name of the file inside the archive of the case: «007-talap.pdf». Nothing that could lead out of a folder stays in it. */
export function nameInFile({ number = 0, fileName }: Pick<HashedDocument, 'number' | 'fileName'>): string {
  const safe = fileName.replaceAll(/[\p{C}\\/:*?"<>|]/gu, '_').slice(-120);
  return `${String(number).padStart(3, '0')}-${safe}`;
}

/**
 * The list of hashes of the open file in its order: `<sha256>  <name>` a line. Its own SHA-256 stands for the whole file, and
 * anybody can count both anew: `sha256sum -c` over the documents, `sha256sum` over the list.
 */
export function hashList(documents: readonly HashedDocument[]): string {
  return documents
    .filter(({ number }) => number !== undefined)
    .map((one) => `${one.sha256}  ${nameInFile(one)}\n`)
    .join('');
}
