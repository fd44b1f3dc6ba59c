/** Markup that is safe to put into other markup. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | undefined | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Texts are escaped; only markup made here stays markup. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const said = pieces.map((piece) => {
    if (piece instanceof Html) return piece.text;
    if (Array.isArray(piece)) return piece.map((one: Html) => one.text).join('');
    return String(piece ?? '').replace(/[&<>"]/g, (char) => entities[char] ?? char);
  });
  return new Html(String.raw({ raw: strings }, ...said));
}
