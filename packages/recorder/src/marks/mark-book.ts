import type { MarkEntry } from '@ashyq/cmaf';
import { type Mark, type MarkEdit, markEditOf, markOf } from './mark.ts';

/** `kept`: to be written. `known`: the same is there already. The others are refusals. */
export type MarkVerdict = 'kept' | 'known' | 'malformed' | 'other-mark-with-this-id' | 'no-such-mark';

/** The marks of a recording, as their chain tells them. */
export class MarkBook {
  readonly #marks = new Map<string, Mark>();
  readonly #edits: MarkEdit[] = [];

  /** @param entries what the chain held when it was opened */
  constructor(entries: readonly MarkEntry[] = []) {
    for (const { data } of entries) this.#put(data);
  }

  /** Newest texts. */
  get marks(): readonly Mark[] {
    return [...this.#marks.values()];
  }

  judge(value: unknown): MarkVerdict {
    const isEdit = typeof value === 'object' && value !== null && 'edited' in value;
    return isEdit ? this.#judgeEdit(markEditOf(value)) : this.#judgeMark(markOf(value));
  }

  /** After it is durable. */
  take(value: unknown): void {
    this.#put(value);
  }

  #judgeMark(mark: Mark | undefined): MarkVerdict {
    if (!mark) return 'malformed';
    const before = this.#marks.get(mark.id);
    if (!before) return 'kept';
    const isSame = before.at === mark.at && before.kind === mark.kind && before.speaker === mark.speaker;
    return isSame ? 'known' : 'other-mark-with-this-id';
  }

  #judgeEdit(edit: MarkEdit | undefined): MarkVerdict {
    if (!edit) return 'malformed';
    if (!this.#marks.has(edit.id)) return 'no-such-mark';
    const isKnown = this.#edits.some(
      ({ id, text, edited }) => id === edit.id && text === edit.text && edited.at === edit.edited.at,
    );
    return isKnown ? 'known' : 'kept';
  }

  #put(value: unknown): void {
    const edit = markEditOf(value);
    const before = edit && this.#marks.get(edit.id);
    if (edit && before) {
      this.#edits.push(edit);
      this.#marks.set(edit.id, { ...before, text: edit.text });
    }
    const mark = edit ? undefined : markOf(value);
    if (mark && !this.#marks.has(mark.id)) this.#marks.set(mark.id, mark);
  }
}
