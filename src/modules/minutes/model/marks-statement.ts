/** A mark with every wording, as the seal holds it. */
export interface StatedMark {
  readonly id: string;
  readonly at: string;
  readonly until: string | null;
  readonly kind: string;
  readonly speaker: string | null;
  readonly addressee: string | null;
  readonly madeAt: string;
  readonly isAddedLater: boolean;
  readonly keptBy: 'court' | 'recorder';
  readonly wordings: readonly {
    readonly version: number;
    readonly words: string;
    readonly isStruck: boolean;
    readonly at: string;
  }[];
}

const FORMAT = 'ashyq-marks/1';

/**
 * The exact bytes: the same marks give the same bytes, a mark a line.
 * @param people who stands behind the codes of speakers and addressees, as the protocol names them on the day of the seal
 */
export function marksBytes(
  hearingId: string,
  marks: readonly StatedMark[],
  people: Readonly<Record<string, string>>,
): Uint8Array {
  const lines = marks.map((mark) => JSON.stringify(mark));
  const head = JSON.stringify({ format: FORMAT, hearing: hearingId, people }).slice(0, -1);
  return new TextEncoder().encode(`${head},"marks":[\n${lines.join(',\n')}\n]}\n`);
}

/**
 * Whether the marks of today still say what was sealed. What was marked or worded afterwards is no change of it.
 * @throws SyntaxError when the sealed bytes are no statement
 */
export function holdsSealedMarks(sealed: Uint8Array, now: readonly StatedMark[]): boolean {
  const { marks } = JSON.parse(new TextDecoder().decode(sealed)) as { readonly marks: readonly StatedMark[] };
  const today = new Map(now.map((mark) => [mark.id, mark]));
  return marks.every((mark) => {
    const found = today.get(mark.id);
    const then = found && { ...found, wordings: found.wordings.slice(0, mark.wordings.length) };
    return JSON.stringify(then) === JSON.stringify(mark);
  });
}
