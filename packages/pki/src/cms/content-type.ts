/** Content types and attributes of CMS, ESS and CAdES (RFC 5652, RFC 5035, RFC 3161, ETSI EN 319 122-1). */
export const DATA = '1.2.840.113549.1.7.1';
export const SIGNED_DATA = '1.2.840.113549.1.7.2';
export const TST_INFO = '1.2.840.113549.1.9.16.1.4';

export const CONTENT_TYPE = '1.2.840.113549.1.9.3';
export const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
export const SIGNING_TIME = '1.2.840.113549.1.9.5';
export const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
export const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
export const SIGNATURE_TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
export const CONTENT_TIME_STAMP = '1.2.840.113549.1.9.16.2.20';
export const CERTIFICATE_VALUES = '1.2.840.113549.1.9.16.2.23';
export const REVOCATION_VALUES = '1.2.840.113549.1.9.16.2.24';
