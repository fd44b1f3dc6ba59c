export function treeOf(pid: number | undefined): number[];
export function living(pids: readonly number[]): number[];
export function killAll(pids: readonly number[]): void;
export function naming(text: string): number[];
