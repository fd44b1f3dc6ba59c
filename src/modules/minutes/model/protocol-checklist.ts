import type { ProtocolForm, ProtocolItem } from './protocol-form.ts';
import type { ProtocolRow } from './protocol-row.ts';

/** One item that the law wants, and whether it is written. */
export interface ProtocolCheck {
  readonly item: ProtocolItem;
  readonly norm: string;
  readonly point: string;
  readonly isWritten: boolean;
}

/** What stands in brackets is to be written yet. */
const open = /\[[^\]]*\]/;

export function hasOpenPlace(text: string): boolean {
  return open.test(text);
}

export function protocolChecklist(
  { items, norm }: ProtocolForm,
  rows: readonly ProtocolRow[],
): readonly ProtocolCheck[] {
  return items.map(([item, point]) => {
    const own = rows.filter((row) => row.item === item);
    const isWritten = own.length > 0 && own.every(({ text }) => text.trim() !== '' && !hasOpenPlace(text));
    return { item, norm, point, isWritten };
  });
}

/** Nothing that the law wants is left open. A transcript that is missing is told, but the term of the protocol does not wait. */
export function isReadyToSign(checks: readonly ProtocolCheck[]): boolean {
  return checks.every(({ item, isWritten }) => isWritten || item === 'transcript');
}
