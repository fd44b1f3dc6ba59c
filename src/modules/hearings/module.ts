import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';

export function hearingsModule(_platform: Platform): ModuleManifest {
  return { name: 'hearings' };
}
