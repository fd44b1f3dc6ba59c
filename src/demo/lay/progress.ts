/** How much of the demo day is laid; the first page shows it. */
export class Progress {
  done = 0;
  total = 0;

  expect(steps: number): void {
    this.total += steps;
  }

  step(steps = 1): void {
    this.done += steps;
  }

  /** Undefined when all is laid. */
  read(): { readonly done: number; readonly total: number } | undefined {
    return this.done < this.total ? { done: this.done, total: this.total } : undefined;
  }
}

/** Runs the work on chunks, a few at once: one transaction each, so that a stop loses one chunk at most. */
export async function inChunks<T>(
  items: readonly T[],
  size: number,
  progress: Progress,
  work: (chunk: readonly T[]) => Promise<void>,
): Promise<void> {
  const chunks = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
  const queue = chunks.values();
  const runner = async (): Promise<void> => {
    for (const chunk of queue) {
      await work(chunk);
      progress.step(chunk.length);
    }
  };
  await Promise.all(Array.from({ length: 3 }, runner));
}
