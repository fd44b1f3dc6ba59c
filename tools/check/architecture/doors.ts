import { isFace, isModule, isTestCode, mayCall, type Zone } from './zones.ts';

/** What a subpath import (`#…`) names. */
type Door =
  | { readonly to: 'design' | 'shell' | 'testing' | 'unknown' }
  | { readonly to: 'platform'; readonly testing: boolean }
  | { readonly to: 'face'; readonly name: string }
  | { readonly to: 'module'; readonly name: string; readonly window: 'index' | 'events' | 'testing' | 'module' };

export function doorOf(specifier: string): Door {
  if (specifier === '#design/islands') return { to: 'design' };
  if (/^#(design|shell|testing)$/.test(specifier)) return { to: specifier.slice(1) as 'design' | 'shell' | 'testing' };
  if (/^#platform(\/[a-z0-9-]+)?$/.test(specifier)) return { to: 'platform', testing: false };
  if (/^#platform\/[a-z0-9-]+\/testing$/.test(specifier)) return { to: 'platform', testing: true };
  const face = /^#faces\/([a-z-]+)$/.exec(specifier);
  if (face?.[1] && isFace(face[1])) return { to: 'face', name: face[1] };
  const module = /^#modules\/([a-z-]+)(?:\/(events|testing|module))?$/.exec(specifier);
  if (!module?.[1] || !isModule(module[1])) return { to: 'unknown' };
  return { to: 'module', name: module[1], window: (module[2] as 'events' | undefined) ?? 'index' };
}

/** @returns why the file of this zone must not open the door, or nothing. */
export function refusalOfDoor(path: string, zone: Zone, specifier: string): string | undefined {
  const door = doorOf(specifier);
  const inTest = isTestCode(path);
  if (zone.kind === 'package') return refusalInPackage(door, specifier);
  if (door.to === 'unknown') return `${specifier} is no door: see "imports" of package.json and src/modules.ts`;
  if (door.to === 'testing') return inTest || zone.kind === 'outside' ? undefined : '#testing is for tests only';
  if (door.to === 'platform') {
    return door.testing && !inTest && zone.kind !== 'root' && zone.kind !== 'outside'
      ? `${specifier} is for tests only`
      : undefined;
  }
  if (zone.kind === 'root' || zone.kind === 'outside') return undefined;
  if (door.to === 'design') return refusalOfDesign(zone);
  if (door.to === 'shell')
    return zone.kind === 'face' ? undefined : 'the shell stands around faces: only they open #shell';
  if (door.to === 'module') return refusalOfModule(path, zone, door.name, door.window, specifier);
  return `only the composition root knows faces: ${specifier}`;
}

/** A package resolves `#…` by its own package.json, so a name that is no door of the house is an inner one of its own. */
function refusalInPackage(door: Door, specifier: string): string | undefined {
  return door.to === 'unknown' ? undefined : `a package knows no court: ${specifier} is not allowed in packages/`;
}

function refusalOfDesign(zone: Zone): string | undefined {
  if (zone.kind === 'platform') return 'platform is below design: it must not import it';
  if (zone.kind === 'module' && !zone.inner.startsWith('web/')) return 'only web/ of a module may import #design';
  return undefined;
}

function refusalOfModule(
  path: string,
  zone: Zone,
  name: string,
  window: 'index' | 'events' | 'testing' | 'module',
  specifier: string,
): string | undefined {
  const inTest = isTestCode(path);
  if (window === 'module' && !inTest) return `only the composition root reads manifests: ${specifier}`;
  if (window === 'testing' && !inTest) return `${specifier} is for tests only`;
  if (zone.kind === 'platform' || zone.kind === 'design') return `${zone.kind} knows no module: ${specifier}`;
  if (zone.kind === 'face') return undefined;
  if (zone.name === name) return `inside one module use relative paths, not ${specifier}`;
  if (zone.inner === 'events.ts') return 'events.ts imports the platform only';
  if (window === 'events' || inTest) return undefined;
  return mayCall(zone.name, name) ? undefined : `no arrow ${zone.name} -> ${name} in src/modules.ts: try a fact first`;
}
