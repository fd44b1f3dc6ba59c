import { posix } from 'node:path';
import { type Zone, zoneOf } from './zones.ts';

/** A relative specifier as a path from the root of the project. */
export function targetOf(path: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(path), specifier));
}

/** @returns why a relative import must not cross from this zone to its target, or nothing. */
export function refusalOfPath(path: string, zone: Zone, specifier: string): string | undefined {
  const target = targetOf(path, specifier);
  const to = zoneOf(target);
  if (!/\.[a-z]+$/.test(specifier)) return `write the extension: ${specifier}`;
  if (zone.kind === 'package') {
    return to.kind === 'package' && to.name === zone.name ? undefined : `a package imports only itself: ${specifier}`;
  }
  if (to.kind === zone.kind && to.name === zone.name) {
    return zone.inner === 'events.ts' && zone.kind === 'module' ? 'events.ts imports the platform only' : undefined;
  }
  if (to.kind === 'platform' && zone.kind === 'platform') {
    return to.name === '' || to.inner === 'index.ts' ? undefined : `enter by #platform/${to.name}, not ${specifier}`;
  }
  if (to.kind === 'root') return refusalOfRoot(zone, target);
  if (zone.kind === 'root' && to.kind === 'design') return undefined;
  return `enter by a door (#…), not by ${specifier}`;
}

/** src/modules.ts is data that anyone may read; the rest of src/ belongs to the composition root. */
function refusalOfRoot(zone: Zone, target: string): string | undefined {
  if (target === 'src/modules.ts' || zone.kind === 'outside') return undefined;
  return `nothing below the composition root may import ${target}`;
}
