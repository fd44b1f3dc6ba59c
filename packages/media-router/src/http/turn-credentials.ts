import { createHmac } from 'node:crypto';

export interface TurnServer {
  /** `turn:` or `turns:` with host, port and transport (RFC 7065). */
  readonly urls: readonly string[];
  /** Shared with coturn (`static-auth-secret`). */
  readonly secret: string;
}

export interface TurnCredentials {
  readonly urls: readonly string[];
  readonly username: string;
  readonly credential: string;
}

/**
 * Credentials that coturn computes anew (`use-auth-secret`, draft-uberti-behave-turn-rest-00): they name when they end.
 * @param expiresAt Unix seconds: the end of the token with which they are given
 * @NOTE HMAC-SHA1 is what coturn speaks; it signs a name for minutes and is no place for a collision.
 */
export function turnCredentials({ urls, secret }: TurnServer, id: string, expiresAt: number): TurnCredentials {
  const username = `${expiresAt}:${id}`;
  return { urls, username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}

/** RFC 9725 4.6 */
export function iceServerLinks({ urls, username, credential }: TurnCredentials): string[] {
  return urls.map(
    (url) =>
      `<${url}>; rel="ice-server"; username="${username}"; credential="${credential}"; credential-type="password"`,
  );
}
