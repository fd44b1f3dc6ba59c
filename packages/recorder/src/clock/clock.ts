/** Time and waiting as arguments, so that tests decide about both. */
export interface Clock {
  /** Unix microseconds. */
  nowUs(): number;
  /** @returns what takes the call back */
  after(ms: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  nowUs: () => Math.round((performance.timeOrigin + performance.now()) * 1000),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** Calls again and again until it is taken back. */
export function every(clock: Clock, ms: number, call: () => void): () => void {
  let cancel = clock.after(ms, again);
  function again(): void {
    cancel = clock.after(ms, again);
    call();
  }
  return () => cancel();
}
