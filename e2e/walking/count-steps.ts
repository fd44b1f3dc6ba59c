import type { Walker } from './walker.ts';

/** What a walk has cost its person: presses, choices, typed fields and files are clicks; addresses that were stood on are pages. */
export interface Steps {
  readonly clicks: number;
  readonly pages: number;
}

/** The same walker, counting; `steps()` tells what was spent so far. */
export function counting(walker: Walker): { readonly walker: Walker; readonly steps: () => Steps } {
  let clicks = 0;
  const pages = new Set<string>();
  const counted: readonly (string | symbol)[] = [
    'follows',
    'followsLink',
    'presses',
    'touches',
    'fills',
    'chooses',
    'attaches',
  ];
  const proxy = new Proxy(walker, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        if (counted.includes(name)) clicks += 1;
        const result: unknown = await Reflect.apply(value, target, given);
        pages.add(new URL(target.page.url()).pathname);
        return result;
      };
    },
  });
  return { walker: proxy, steps: () => ({ clicks, pages: pages.size }) };
}
