/** Milliseconds of processor time that a task costs this process: unlike the clock, a busy neighbour does not change it. */
export async function processorMs(task: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
