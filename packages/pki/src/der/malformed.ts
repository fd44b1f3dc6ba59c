/** Bytes that are not what their format demands; thrown by every parser of the package and by nothing else. */
export class Malformed extends Error {
  readonly code = 'PKI_MALFORMED';
  /** Offset in the bytes given to the parser, where it is known. */
  readonly offset: number | undefined;

  constructor(message: string, offset?: number, options?: ErrorOptions) {
    super(offset === undefined ? message : `${message} (at byte ${offset})`, options);
    this.name = 'Malformed';
    this.offset = offset;
  }
}
