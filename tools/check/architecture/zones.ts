import { faces, type ModuleName, modules } from '../../../src/modules.ts';
import { isTest } from '../source.ts';

/** Which part of the house a file belongs to; every rule about imports and SQL asks this first. */
export type Zone =
  | { readonly kind: 'module' | 'face' | 'platform' | 'package'; readonly name: string; readonly inner: string }
  /** `design`: components. `root`: the composition root and commands. `outside`: tools, bench, e2e. */
  | { readonly kind: 'design' | 'root' | 'outside'; readonly name: ''; readonly inner: string };

const named = /^(?:src\/(modules|faces|platform)|(packages))\/([^/]+)\/(.+)$/;
const kinds = { modules: 'module', faces: 'face', platform: 'platform', packages: 'package' } as const;

export function zoneOf(path: string): Zone {
  const match = named.exec(path);
  if (match) {
    const [, inSrc, inPackages, name = '', inner = ''] = match;
    return { kind: kinds[(inSrc ?? inPackages) as keyof typeof kinds], name, inner };
  }
  if (path.startsWith('src/platform/')) return { kind: 'platform', name: '', inner: path.slice(13) };
  if (path.startsWith('src/design/')) return { kind: 'design', name: '', inner: path.slice(11) };
  if (path.startsWith('src/')) return { kind: 'root', name: '', inner: path.slice(4) };
  return { kind: 'outside', name: '', inner: path };
}

/** Code that never runs in production: tests, journeys and the builders that they share. */
export const isTestCode = (path: string): boolean => isTest(path) || path.includes('/testing/');

export const isModule = (name: string): name is ModuleName => Object.hasOwn(modules, name);
export const isFace = (name: string): boolean => Object.hasOwn(faces, name);

export function mayCall(from: string, to: string): boolean {
  return isModule(from) && Object.hasOwn(modules[from].mayCall, to);
}

/** Published views follow the arrows, and `mayRead` adds arrows for views alone. */
export function mayReadViews(from: string, to: string): boolean {
  return mayCall(from, to) || (isModule(from) && Object.hasOwn(modules[from].mayRead ?? {}, to));
}
