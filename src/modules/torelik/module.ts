import { nationalNumbers } from '#modules/cases';
import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { nationalSystem } from './queries/national-system.ts';
import { nationalSystemAt, noNationalSystem } from './queries/national-system-at.ts';

/**
 * Plugs the national system in: the one at TORELIK_URL, else the one given (the demo gives its simulator), else none.
 * @param simulator a running `startTorelikSimulator`, demo only
 */
export function torelikModule(platform: Platform, simulator?: { readonly url: URL }): ModuleManifest {
  const { config, clock, log, metrics, ports } = platform;
  const url = config.torelikUrl ?? (config.mode === 'demo' ? simulator?.url : undefined);
  const system = url ? nationalSystemAt({ url, clock, log, metrics }) : noNationalSystem;
  ports.plug(nationalSystem, system);
  ports.plug(nationalNumbers, system.numbers);
  return { name: 'torelik' };
}
