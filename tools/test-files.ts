import { isTest } from './check/source.ts';

/** Files for node:test, and journeys that need a browser. */
export interface Chosen {
  readonly tests: readonly string[];
  readonly journeys: readonly string[];
}

/** @param paths files or folders from the root, with or without `./` and a trailing slash; none means everything */
export function selectTests(files: readonly string[], paths: readonly string[]): Chosen {
  const wanted = paths.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''));
  const isWanted = (file: string): boolean =>
    wanted.length === 0 || wanted.some((path) => file === path || file.startsWith(`${path}/`));
  const chosen = files.filter((file) => isTest(file) && isWanted(file));
  return {
    tests: chosen.filter((file) => !file.startsWith('e2e/')),
    journeys: chosen.filter((file) => file.startsWith('e2e/')),
  };
}
