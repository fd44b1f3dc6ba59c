/** The small PKI of our own without NCALayer, so that a demo runs it without development tools. Never for real keys. */
export { PkiServices, type ServiceMood } from './services/pki-services.ts';
export { type Holder, type RevocationKeeper, type SavedPki, TestPki } from './test-pki.ts';
