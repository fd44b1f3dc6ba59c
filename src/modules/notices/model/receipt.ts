/** A provider's word about one message, after it took it. */
export interface Receipt {
  readonly provider: string;
  /** The name the provider gave to the message, or to this part of it. */
  readonly providerMessageId: string;
  /** `+77XXXXXXXXX`. */
  readonly address: string;
  readonly state: 'delivered' | 'failed';
  /** Code such as `smpp_undeliv_012`. */
  readonly failure?: string;
}

/**
 * Spellings of one message's name: some message centres answer it in hexadecimal and report it in decimal, or drop
 * leading zeros (SMPP 3.4 §5.2.23 leaves the form to them).
 */
export function spellingsOf(providerMessageId: string): readonly string[] {
  const name = providerMessageId.trim();
  const bare = name.replace(/^0+(?=.)/, '');
  const spellings = [name, bare];
  if (/^\d{1,20}$/.test(bare)) {
    const hex = BigInt(bare).toString(16);
    const padded = [hex, hex.padStart(8, '0'), hex.padStart(10, '0')];
    spellings.push(...padded, ...padded.map((spelling) => spelling.toUpperCase()));
  }
  if (/^[0-9a-f]{1,16}$/i.test(bare)) spellings.push(BigInt(`0x${bare}`).toString());
  return [...new Set(spellings)];
}
