import type { Sha256 } from '@ashyq/cmaf';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/**
 * The tree of RFC 6962 2.1 over SHA-256: leaves and inner nodes are hashed differently, so none passes for the other.
 * @param leaves in their order; of none the root is the hash of nothing
 */
export async function merkleRoot(leaves: readonly Uint8Array[], sha256: Sha256): Promise<Uint8Array> {
  if (leaves.length === 0) return sha256([]);
  const [only] = leaves;
  if (leaves.length === 1 && only) return sha256([LEAF, only]);
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const left = await merkleRoot(leaves.slice(0, split), sha256);
  const right = await merkleRoot(leaves.slice(split), sha256);
  return sha256([NODE, left, right]);
}
