/** Work for a clock that strikes more often than the work may last: while it goes on, it is not begun again. */
export function notTwice(work: () => Promise<void>): () => void {
  let isUnderWay = false;
  return () => {
    if (isUnderWay) return;
    isUnderWay = true;
    void work().finally(() => {
      isUnderWay = false;
    });
  };
}
