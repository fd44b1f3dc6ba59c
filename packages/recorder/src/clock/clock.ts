/** Time and waiting as arguments, so that tests decide about both. */
export interface Clock {
  /** Unix microseconds. */
  nowUs(): number;
  /** @returns what takes the call back */
  after(ms: number, call: () => void): () => void;
}

/** The clock of the machine may be set while a recorder runs for weeks; smaller differences are its grain. */
const SET_BY_MS = 20;
let originMs = performance.timeOrigin;

/** The wall clock with the grain of the monotonic one, for `Date.now` knows whole milliseconds. */
function nowUs(): number {
  const sinceStartMs = performance.now();
  const wallMs = Date.now();
  if (Math.abs(originMs + sinceStartMs - wallMs) > SET_BY_MS) originMs = wallMs - sinceStartMs;
  return Math.round((originMs + sinceStartMs) * 1000);
}

export const systemClock: Clock = {
  nowUs,
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
