/** The parts of package-lock.json (version 3) that the house reads. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  /** Of a link: the folder of the workspace. */
  readonly resolved?: string;
  /** Operating systems and processors; present on builds for one platform. */
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optional?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** Where Node finds `name` from `place`: the nearest node_modules upwards. */
export function placeOf(lock: Lockfile, place: string, name: string): string | undefined {
  for (let folder = place; ; folder = parentOf(folder)) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock.packages[candidate]) return candidate;
    if (folder === '') return undefined;
  }
}

function parentOf(place: string): string {
  const at = place.lastIndexOf('/node_modules/');
  return at === -1 ? '' : place.slice(0, at);
}

/**
 * Optional packages that name the Node they want. npm leaves them out without a word when the Node that runs npm is another
 * one, which here is the machine's own, any from 18 on, and not the pinned one that they will run under.
 */
export function tiedToNode(lock: Lockfile): string[] {
  return Object.entries(lock.packages).flatMap(([place, entry]) => (entry.optional && entry.engines ? [place] : []));
}

/** The same lockfile, whose optional packages are installed whichever Node runs npm. */
export function untied(lock: Lockfile): Lockfile {
  const packages = { ...lock.packages };
  for (const place of tiedToNode(lock)) {
    const { engines: _, ...rest } = packages[place] ?? {};
    packages[place] = rest;
  }
  return { ...lock, packages };
}

/** Optional packages that we do without, each with its reason. */
const unwanted: Readonly<Record<string, string>> = {
  '@napi-rs/canvas': 'pdfjs-dist draws on it where there is no browser; here it draws in browsers only',
};

/** Places of optional packages that we do without, and of the builds of theirs that nothing else asks for. */
export function unwantedIn(lock: Lockfile): string[] {
  return Object.keys(lock.packages).filter((place) =>
    Object.keys(unwanted).some(
      (name) => place.endsWith(`node_modules/${name}`) || place.includes(`node_modules/${name}-`),
    ),
  );
}

/** The same lockfile without them: `npm ci` does not miss an optional package of a package. */
export function withoutUnwanted(lock: Lockfile): Lockfile {
  const left = new Set(unwantedIn(lock));
  const packages = Object.entries(lock.packages).filter(([place]) => !left.has(place));
  return { ...lock, packages: Object.fromEntries(packages) };
}

/** A platform build that a package asks for and the lockfile does not hold in that version. */
export interface Gap {
  readonly place: string;
  readonly name: string;
  /** Where another version of it lies. */
  readonly stray: string | undefined;
}

/**
 * `npm install` writes such gaps silently when a registry lacks a platform's build, and then `npm ci` refuses the whole
 * lockfile on every machine. Exact versions are compared; of a range only the presence is asked.
 */
export function gapsOf(lock: Lockfile): Gap[] {
  const gaps: Gap[] = [];
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = placeOf(lock, place, name);
      const isExact = /^\d/.test(wanted);
      if (!found || (isExact && lock.packages[found]?.version !== wanted)) gaps.push({ place, name, stray: found });
    }
  }
  return gaps;
}

/**
 * The same lockfile without its gaps: `npm ci` accepts it on every platform whose builds are there.
 * @throws when the root itself asks for a build that is not there: that is a mistake in package.json.
 */
export function withoutGaps(lock: Lockfile): Lockfile {
  const gaps = gapsOf(lock);
  const own = gaps.find((gap) => gap.place === '');
  if (own) throw new Error(`package.json asks for ${own.name}, which the lockfile does not hold`);
  const packages = { ...lock.packages };
  for (const { place, name } of gaps) {
    const { [name]: _, ...rest } = packages[place]?.optionalDependencies ?? {};
    packages[place] = { ...packages[place], optionalDependencies: rest };
  }
  const closed = { ...lock, packages };
  for (const { stray, name } of gaps) if (stray && !isWanted(closed, stray, name)) delete packages[stray];
  return closed;
}

function isWanted(lock: Lockfile, stray: string, name: string): boolean {
  return Object.entries(lock.packages).some(
    ([place, entry]) =>
      (entry.dependencies?.[name] ?? entry.optionalDependencies?.[name] ?? entry.peerDependencies?.[name]) &&
      placeOf(lock, place, name) === stray,
  );
}
