/** A small PKI of our own for the tests of others: certificates, lists, OCSP, time-stamps, NCALayer. Never for real keys. */
export { type KeyContainer, readPkcs12 } from './pkcs12/read-pkcs12.ts';
export type { BasicsRequest, SignArguments } from './services/basics-request.ts';
export { NcaLayer, type NcaLayerMood, type NcaLayerOptions } from './services/nca-layer.ts';
export { PkiServices, type ServiceMood } from './services/pki-services.ts';
export { type Holder, type ServiceAddresses, TestPki } from './test-pki.ts';
