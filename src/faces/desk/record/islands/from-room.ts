import type { WaitingMark } from './outbox.ts';

/** A mark of the judge's panel as its row carries it. */
type RoomMark = Pick<WaitingMark, 'id' | 'kind' | 'atUs' | 'speaker' | 'addressee' | 'words'> & {
  /** The hearing is where this mark has brought it. */
  readonly isLastStep: boolean;
};

export interface FromRoomOptions {
  readonly root: ParentNode;
  /** Name under which this computer keeps what it has passed on. */
  readonly store: string;
  readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
  readonly pass: (mark: WaitingMark) => void;
}

/**
 * Passes what was done on the judge's panel on to the recorder of the room, which hears of it from nobody else: each mark once, the
 * oldest first, with its own instant. A second computer that passes it on does no harm: the recorder knows it by its identifier.
 */
export class FromRoom {
  readonly #options: FromRoomOptions;
  readonly #passed: Set<string>;

  constructor(options: FromRoomOptions) {
    this.#options = options;
    this.#passed = new Set(load(options));
  }

  /** @param recordingId of the recording that goes on; without one there is nobody to tell */
  look(recordingId: string | undefined): void {
    if (!recordingId) return;
    const { root, memory, store, pass } = this.#options;
    const rows = [...root.querySelectorAll<HTMLElement>('[data-of-room]')].toReversed();
    for (const { isLastStep, ...mark } of rows.map(read)) {
      if (this.#passed.has(mark.id)) continue;
      this.#passed.add(mark.id);
      memory.setItem(store, JSON.stringify([...this.#passed]));
      pass({ ...mark, momentMs: mark.atUs / 1000, recordingId, isMarkOnly: !isLastStep });
    }
  }
}

function read(row: HTMLElement): RoomMark {
  return JSON.parse(row.dataset.ofRoom ?? '') as RoomMark;
}

function load({ memory, store }: FromRoomOptions): readonly string[] {
  try {
    return JSON.parse(memory.getItem(store) ?? '[]') as readonly string[];
  } catch {
    return [];
  }
}
