import { showable } from '#modules/filing';

/** Title of a document in the case file. */
const LONGEST_TITLE = 200;

/** What the person wrote, without signs that a title must not have, else the name of the file without its ending. */
export function titleOf(written: string | undefined, fileName: string): string {
  const clean = showable(written ?? '')
    .normalize('NFC')
    .trim()
    .slice(0, LONGEST_TITLE);
  return clean || fileName.replace(/\.[a-z]+$/i, '');
}
