import type { WaitingMark } from './outbox.ts';

export interface CourtWords {
  /** The court has it. @param courseRefused code of the reason why the list did not follow @param isJoined under another mark: the judge had begun already */
  readonly onKept: (mark: WaitingMark, courseRefused: string | null, isJoined: boolean) => void;
  /** The court says no, for good, and why. */
  readonly onRefused: (mark: WaitingMark, sentence: string) => void;
}

/** @returns whether the court has answered for good */
export async function deliverToCourt(hearing: string, mark: WaitingMark, words: CourtWords): Promise<boolean> {
  const base = `/api/minutes/${hearing}/marks`;
  const { id, kind, speaker, addressee, momentMs, isWords } = mark;
  const begun = kind === 'begin' && mark.recordingId ? { recordingId: mark.recordingId } : {};
  const body = isWords
    ? { words: mark.words ?? '', wordings: 1 }
    : { id, kind, speaker, addressee, words: mark.words, ageMs: Math.max(0, Date.now() - momentMs), ...begun };
  try {
    const answer = await fetch(isWords ? `${base}/${id}/words` : base, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' } },
      body: JSON.stringify(body),
    });
    if (answer.status === 401 || answer.status === 429 || answer.status >= 500) return false;
    const said = (await answer.json()) as {
      id?: string;
      courseRefused?: string | null;
      message?: Record<string, string>;
    };
    if (answer.ok) words.onKept(mark, said.courseRefused ?? null, !isWords && said.id !== undefined && said.id !== id);
    else words.onRefused(mark, said.message?.[document.documentElement.lang] ?? '');
    return true;
  } catch {
    // The network is away; the mark stays with this computer and is sent again.
    return false;
  }
}
