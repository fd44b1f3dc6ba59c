/** A small PKI of our own for the tests of others: certificates, lists, OCSP, time-stamps, NCALayer. Never for real keys. */
export { type Holder, TestPki } from './test-pki.ts';
