import { type LockedPackage, type Lockfile, placeOf } from './lockfile.ts';

/** A package that runs, or may run on some platform, when the system is installed without development tools. */
export interface RuntimePackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Folder from the root of the project. */
  readonly place: string;
  /** A build for one system or processor, absent on others. */
  readonly isPlatformBuild: boolean;
}

/** The house runs on Linux x64 and arm64 (tools/boot.mjs refuses others), so builds for the rest never run. */
function runsHere({ os = ['linux'], cpu = ['x64'] }: LockedPackage): boolean {
  return os.includes('linux') && (cpu.includes('x64') || cpu.includes('arm64'));
}

/** Everything that package.json and the workspaces need at run time, by name; workspaces themselves are ours. */
export function runtimeTree(lock: Lockfile): RuntimePackage[] {
  const seen = new Set<string>();
  const visit = (place: string): void => {
    const entry = lock.packages[place];
    if (!entry || seen.has(place) || !runsHere(entry)) return;
    seen.add(place);
    if (entry.link) visit(entry.resolved ?? '');
    for (const name of neededBy(entry)) visit(placeOf(lock, place, name) ?? '');
  };
  visit('');
  for (const [place, entry] of Object.entries(lock.packages)) if (entry.link) visit(place);
  return [...seen]
    .filter((place) => /(^|\/)node_modules\//.test(place) && !lock.packages[place]?.link)
    .map((place) => runtimePackage(place, lock.packages[place] ?? {}))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}

function neededBy(entry: LockedPackage): string[] {
  const peers = Object.keys(entry.peerDependencies ?? {}).filter(
    (name) => !entry.peerDependenciesMeta?.[name]?.optional,
  );
  return [...Object.keys(entry.dependencies ?? {}), ...Object.keys(entry.optionalDependencies ?? {}), ...peers];
}

function runtimePackage(place: string, entry: LockedPackage): RuntimePackage {
  return {
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: entry.version ?? '',
    license: entry.license ?? '',
    place,
    isPlatformBuild: entry.os !== undefined || entry.cpu !== undefined,
  };
}
