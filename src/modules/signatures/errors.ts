import { defineErrors } from '#platform/errors';
import { signatureTexts } from './locales/index.ts';

const wrong = { kind: 'refusal', status: 422 } as const;

export const signatureErrors = defineErrors(
  {
    SIGNATURES_SIGNING_NOT_FOUND: { kind: 'refusal', status: 404, text: 'signingNotFound' },
    SIGNATURES_SIGNER_UNKNOWN: { ...wrong, text: 'signerUnknown' },
    SIGNATURES_NOT_CONFIRMED: { ...wrong, text: 'notConfirmed' },
    SIGNATURES_SUPERSEDED: { kind: 'refusal', status: 409, text: 'superseded' },
    SIGNATURES_ALREADY_SIGNED: { kind: 'refusal', status: 409, text: 'alreadySigned' },
    SIGNATURES_USED: { kind: 'refusal', status: 409, text: 'used' },
    SIGNATURES_NOT_SIGNED: { kind: 'refusal', status: 409, text: 'notSigned' },
    SIGNATURES_PENDING: { kind: 'refusal', status: 409, text: 'pending', retry: true },
    SIGNATURES_DID_NOT_HOLD: { kind: 'refusal', status: 409, text: 'didNotHold' },

    SIGNATURES_MALFORMED: { ...wrong, text: 'malformed' },
    SIGNATURES_TOO_LARGE: { kind: 'refusal', status: 413, text: 'tooLarge' },
    SIGNATURES_SEVERAL_SIGNERS: { ...wrong, text: 'severalSigners' },
    SIGNATURES_CONTENT_DIFFERS: { ...wrong, text: 'contentDiffers' },
    SIGNATURES_INVALID: { ...wrong, text: 'invalid' },
    SIGNATURES_CERTIFICATE_MISSING: { ...wrong, text: 'certificateMissing' },
    SIGNATURES_CERTIFICATE_USE: { ...wrong, text: 'certificateUse' },
    SIGNATURES_EXPIRED: { ...wrong, text: 'expired' },
    SIGNATURES_NOT_YET_VALID: { ...wrong, text: 'notYetValid' },
    SIGNATURES_REVOKED: { ...wrong, text: 'revoked' },
    SIGNATURES_SUSPENDED: { ...wrong, text: 'suspended' },
    SIGNATURES_CHAIN_UNKNOWN: { ...wrong, text: 'chainUnknown' },
    SIGNATURES_WEAK_ALGORITHM: { ...wrong, text: 'weakAlgorithm' },
    SIGNATURES_TIME_DISPUTED: { ...wrong, text: 'timeDisputed' },

    SIGNATURES_NO_IIN: { ...wrong, text: 'noIin' },
    SIGNATURES_SIGNED_BY_SYSTEM: { ...wrong, text: 'signedBySystem' },
    SIGNATURES_WRONG_PERSON: { ...wrong, text: 'wrongPerson' },
    SIGNATURES_WRONG_ORGANISATION: { ...wrong, text: 'wrongOrganisation' },
    SIGNATURES_NO_RIGHT_TO_SIGN: { ...wrong, text: 'noRightToSign' },

    SIGNATURES_CONTENT_IS_CHALLENGE: { ...wrong, text: 'contentIsChallenge' },
    SIGNATURES_CHALLENGE_AS_DOCUMENT: { ...wrong, text: 'challengeAsDocument' },
    SIGNATURES_DOCUMENT_AS_CHALLENGE: { ...wrong, text: 'documentAsChallenge' },
    SIGNATURES_CHALLENGE_EXPIRED: { ...wrong, text: 'challengeExpired' },
    SIGNATURES_CHALLENGE_USED: { ...wrong, text: 'challengeUsed' },
    SIGNATURES_CHALLENGE_OF_OTHER_BROWSER: { ...wrong, text: 'challengeOfOtherBrowser' },
    SIGNATURES_CHALLENGE_OF_OTHER_ORIGIN: { ...wrong, text: 'challengeOfOtherOrigin' },

    SIGNATURES_REVOCATION_SILENT: { kind: 'refusal', status: 503, text: 'revocationSilent', retry: true },
    SIGNATURES_BUSY: { kind: 'refusal', status: 503, text: 'busy', retry: true },
    SIGNATURES_VERIFIER_FAILED: { kind: 'fault', status: 500, text: 'verifierFailed', retry: true },
    SIGNATURES_DEMO_ONLY: { kind: 'refusal', status: 403, text: 'demoOnly' },
    SIGNATURES_NEVER_AUTOMATIC: { kind: 'refusal', status: 403, text: 'neverAutomatic' },
    SIGNATURES_TOO_MANY_CHECKS: { kind: 'refusal', status: 429, text: 'tooManyChecks', retry: true },
  },
  (lang) => signatureTexts(lang).errors,
);
