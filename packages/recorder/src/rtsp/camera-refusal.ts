/** Why a camera gives no picture; the words for people are in `words`. */
export type CameraTrouble =
  /** Nothing answers at the address. */
  | 'unreachable'
  /** Something answers, and it is no RTSP. */
  | 'not-rtsp'
  | 'wrong-password'
  /** The camera knows no such stream. */
  | 'no-such-stream'
  /** It sends by UDP only. */
  | 'no-tcp'
  /** It sends H.265 and no H.264. */
  | 'codec-h265'
  /** It sends sound of telephone quality, which no player of the files plays. */
  | 'codec-g711'
  | 'codec-unknown'
  /** The stream is announced in a way that cannot be understood. */
  | 'description-malformed'
  | 'redirected-too-often'
  /** Connected, and it does not answer. */
  | 'silent'
  /** It ended the connection. */
  | 'closed'
  /** Any other answer that is a no. */
  | 'refused';

export class CameraRefusal extends Error {
  override readonly name = 'CameraRefusal';
  readonly trouble: CameraTrouble;

  /** @param detail for the log; without passwords */
  constructor(trouble: CameraTrouble, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.trouble = trouble;
  }
}
