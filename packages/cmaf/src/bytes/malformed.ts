/** Bytes from outside (a camera, a file) that are not what they claim to be. Readers of this package throw nothing else. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}
