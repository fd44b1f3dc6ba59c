/** `judge`, `secretary`: whose signature is awaited. The secretary's comes last, for it seals (CPC RK art. 283(5)). */
export type ProtocolState = 'draft' | 'judge' | 'secretary' | 'sealed';

/** Nothing was signed yet: saving opens the draft again and what waits for the judge is withdrawn. */
export function canBeEdited(state: ProtocolState): boolean {
  return state === 'draft' || state === 'judge';
}
