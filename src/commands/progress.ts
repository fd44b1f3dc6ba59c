import type { Report } from '#platform/backup';

/** Between two lines on a terminal; a log of cron gets fewer. */
const PAUSE_MS = { terminal: 1_000, log: 15_000 };

/** Tells on stderr where a long command is: one line a second on a terminal, four a minute elsewhere. */
export function progressOn(stream: { write(text: string): unknown; readonly isTTY?: boolean }): Report {
  const pauseMs = stream.isTTY ? PAUSE_MS.terminal : PAUSE_MS.log;
  let toldAt = performance.now();
  let sizeBytes = 0;
  return (step, bytes) => {
    sizeBytes += bytes;
    if (performance.now() - toldAt < pauseMs) return;
    toldAt = performance.now();
    stream.write(`… ${step} ${(sizeBytes / 1024 / 1024).toFixed(1)} MB\n`);
  };
}
