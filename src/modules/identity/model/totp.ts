/** RFC 6238 with the parameters that every authenticator app takes by default: SHA-1, 6 digits, 30 s. */
const STEP_S = 30;
const DIGITS = 6;

/** Steps before and after the present one that are still accepted: a phone's clock may be half a minute off. */
const DRIFT_STEPS = 1;

/** HMAC-SHA-1; an argument, because the model does no cryptography of its own. */
export type HmacSha1 = (key: Uint8Array, message: Uint8Array) => Uint8Array;

export function totpStep(at: Temporal.Instant): number {
  return Math.floor(at.epochMilliseconds / 1000 / STEP_S);
}

/** The code of one step (RFC 4226 §5.3). */
export function totpCode(hmac: HmacSha1, secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = new Uint8Array(8);
  new DataView(counter.buffer).setBigUint64(0, BigInt(step));
  const digest = hmac(secret, counter);
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  const truncated = new DataView(digest.buffer, digest.byteOffset).getUint32(offset) & 0x7fffffff;
  return String(truncated % 10 ** digits).padStart(digits, '0');
}

/**
 * @param lastStep the step of the last accepted code: neither it nor an earlier one is accepted again
 * @returns the step to remember, or undefined when the code is wrong or was used before
 */
export function acceptedTotpStep(
  hmac: HmacSha1,
  secret: Uint8Array,
  code: string,
  at: Temporal.Instant,
  lastStep: number,
): number | undefined {
  const now = totpStep(at);
  let accepted: number | undefined;
  for (let step = now - DRIFT_STEPS; step <= now + DRIFT_STEPS; step += 1) {
    if (step > lastStep && totpCode(hmac, secret, step) === code) accepted ??= step;
  }
  return accepted;
}

/** The address that an authenticator app reads from the QR code (Key Uri Format). */
export function totpAddress(issuer: string, account: string, secretText: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secretText}&issuer=${encodeURIComponent(issuer)}`;
}
