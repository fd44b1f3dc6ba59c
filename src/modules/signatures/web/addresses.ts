/** Where NCALayer listens on every computer that has it; the policy of content of pages that sign names it. */
export const NCA_LAYER_ADDRESS = 'wss://127.0.0.1:13579';

/** Whom this court believes, for verifiers in browsers. */
export const TRUST_PATH = '/api/signatures/trust';
