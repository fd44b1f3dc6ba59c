import { createHash, randomBytes } from 'node:crypto';
import type { RtspRequest } from './request.ts';

/** What a camera asks of whoever connects. */
export interface Access {
  readonly scheme: 'basic' | 'digest' | 'digest-sha256';
  readonly user: string;
  readonly password: string;
}

const REALM = 'courtroom';
/** Requests after which a nonce is stale, so that whoever connects must be able to take a new one (RFC 7616 3.3). */
const NONCE_LASTS = 3;

/** The doorkeeper of one connection. */
export class Doorkeeper {
  #nonce = '';
  #asked = NONCE_LASTS;

  /** @returns nothing when the request may pass, otherwise the challenge for a 401. */
  challengeOf(request: RtspRequest, access: Access | undefined): string | undefined {
    if (!access) return undefined;
    const given = request.headers.get('authorization') ?? '';
    if (access.scheme === 'basic') {
      const right = `Basic ${Buffer.from(`${access.user}:${access.password}`).toString('base64')}`;
      return given === right ? undefined : `Basic realm="${REALM}"`;
    }
    const isRight = given.startsWith('Digest ') && this.#isRight(request, access, fieldsOf(given));
    this.#asked += 1;
    if (isRight && this.#asked <= NONCE_LASTS) return undefined;
    this.#nonce = randomBytes(12).toString('hex');
    this.#asked = 0;
    const algorithm = access.scheme === 'digest' ? 'MD5' : 'SHA-256';
    const quality = access.scheme === 'digest' ? '' : ', qop="auth"';
    return `Digest realm="${REALM}", nonce="${this.#nonce}", algorithm=${algorithm}${quality}${isRight ? ', stale=true' : ''}`;
  }

  #isRight(request: RtspRequest, access: Access, fields: ReadonlyMap<string, string>): boolean {
    const hash = (text: string) =>
      createHash(access.scheme === 'digest' ? 'md5' : 'sha256')
        .update(text)
        .digest('hex');
    const secret = hash(`${access.user}:${REALM}:${access.password}`);
    const deed = hash(`${request.method}:${fields.get('uri')}`);
    const counted = fields.has('qop') ? [fields.get('nc'), fields.get('cnonce'), fields.get('qop')] : [];
    const right = hash([secret, this.#nonce, ...counted, deed].join(':'));
    return fields.get('nonce') === this.#nonce && fields.get('uri') === request.uri && fields.get('response') === right;
  }
}

const fieldsOf = (header: string): Map<string, string> =>
  new Map(
    [...header.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)].map(([, name = '', quoted, bare]) => [
      name,
      quoted ?? bare ?? '',
    ]),
  );
