export interface RtspRequest {
  readonly method: string;
  readonly uri: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Longer than any request that a player sends. */
const LONGEST_REQUEST = 16_384;

/** Cuts requests out of what a client sends (RFC 2326 6), past the receiver reports that come interleaved (10.12). */
export class RequestReader {
  #kept = Buffer.alloc(0);

  /** @throws RangeError when a request never ends */
  push(bytes: Buffer): RtspRequest[] {
    this.#kept = Buffer.concat([this.#kept, bytes]);
    const requests: RtspRequest[] = [];
    while (this.#kept.length >= 4) {
      if (this.#kept[0] === 0x24) {
        const length = 4 + this.#kept.readUInt16BE(2);
        if (this.#kept.length < length) break;
        this.#kept = this.#kept.subarray(length);
        continue;
      }
      const end = this.#kept.indexOf('\r\n\r\n');
      if (end === -1 && this.#kept.length > LONGEST_REQUEST) throw new RangeError('a request without an end');
      if (end === -1) break;
      const request = requestOf(this.#kept.toString('utf8', 0, end));
      const length = end + 4 + Number(request.headers.get('content-length') ?? 0);
      if (this.#kept.length < length) break;
      requests.push(request);
      this.#kept = this.#kept.subarray(length);
    }
    return requests;
  }
}

function requestOf(text: string): RtspRequest {
  const [first = '', ...lines] = text.split('\r\n');
  const [method = '', uri = ''] = first.split(' ');
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
  });
  return { method, uri, headers: new Map(headers) };
}
