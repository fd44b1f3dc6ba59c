import { createHash, randomBytes } from 'node:crypto';

export interface Login {
  readonly user: string;
  readonly password: string;
}

interface Challenge {
  readonly scheme: 'basic' | 'digest';
  readonly fields: ReadonlyMap<string, string>;
}

interface Deed {
  readonly method: string;
  readonly uri: string;
}

/** Strongest first. */
const hashes: Readonly<Record<string, string>> = { 'SHA-256': 'sha256', MD5: 'md5' };

/** Answers the challenges of one server: Digest (RFC 7616, also as RFC 2069 had it) before Basic (RFC 7617). */
export class Credentials {
  readonly #login: Login;
  #challenge: Challenge | undefined;
  #count = 0;

  constructor(login: Login) {
    this.#login = login;
  }

  /**
   * @param headers values of `WWW-Authenticate`
   * @returns whether another try makes sense: the first challenge, or a nonce that is merely stale
   */
  take(headers: readonly string[]): boolean {
    const challenges = headers.flatMap(readChallenge);
    const rank = ({ scheme, fields }: Challenge) =>
      scheme === 'basic' ? 9 : Object.keys(hashes).indexOf(fields.get('algorithm')?.toUpperCase() ?? 'MD5');
    const best = challenges.filter((one) => rank(one) >= 0).sort((a, b) => rank(a) - rank(b))[0];
    const isFirst = this.#challenge === undefined;
    this.#challenge = best;
    this.#count = 0;
    return best !== undefined && (isFirst || best.fields.get('stale')?.toLowerCase() === 'true');
  }

  /** The value of `Authorization`, or nothing before the server asked. */
  answer(deed: Deed): string | undefined {
    const challenge = this.#challenge;
    if (!challenge) return undefined;
    const { user, password } = this.#login;
    if (challenge.scheme === 'basic') return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    this.#count += 1;
    return digest(challenge.fields, this.#login, deed, this.#count);
  }
}

function digest(
  fields: ReadonlyMap<string, string>,
  { user, password }: Login,
  { method, uri }: Deed,
  count: number,
): string {
  const field = (name: string) => fields.get(name) ?? '';
  const hash = (text: string) =>
    createHash(hashes[field('algorithm').toUpperCase()] ?? 'md5')
      .update(text)
      .digest('hex');
  const nc = count.toString(16).padStart(8, '0');
  const cnonce = randomBytes(8).toString('hex');
  const hasQuality = field('qop')
    .split(/[\s,]+/)
    .includes('auth');
  const middle = hasQuality ? [nc, cnonce, 'auth'] : [];
  const secret = hash(`${user}:${field('realm')}:${password}`);
  const response = hash([secret, field('nonce'), ...middle, hash(`${method}:${uri}`)].join(':'));
  const said = [
    ...[`username="${user}"`, `realm="${field('realm')}"`, `nonce="${field('nonce')}"`, `uri="${uri}"`],
    `response="${response}"`,
    ...(fields.has('algorithm') ? [`algorithm=${field('algorithm')}`] : []),
    ...(fields.has('opaque') ? [`opaque="${field('opaque')}"`] : []),
    ...(hasQuality ? ['qop=auth', `nc=${nc}`, `cnonce="${cnonce}"`] : []),
  ];
  return `Digest ${said.join(', ')}`;
}

function readChallenge(header: string): Challenge[] {
  const [, word = '', rest = ''] = /^(\w+)\s*(.*)$/s.exec(header.trim()) ?? [];
  const scheme = word.toLowerCase();
  if (scheme !== 'basic' && scheme !== 'digest') return [];
  const pairs = [...rest.matchAll(/(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)];
  return [
    { scheme, fields: new Map(pairs.map(([, name = '', quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? ''])) },
  ];
}
