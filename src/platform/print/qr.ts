import { create } from 'qrcode';

/** Light modules around the code that a camera needs (ISO/IEC 18004 §9.1). */
const QUIET = 4;

/** A QR code as an SVG picture of one path, sharp on paper. */
export function drawnCode(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  const dark: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) dark.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  const view = `viewBox="0 0 ${side} ${side}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${view}><path fill="#000" d="${dark.join('')}"/></svg>`;
}
