export { NotSetUp } from '#platform/db';
export { type Keys, keysFrom } from './keys.ts';
export { type OpenOptions, openPlatform } from './open-platform.ts';
export type { Platform } from './platform.ts';
export { definePort, type Port, Ports } from './ports.ts';
export { openKeys } from './root-key.ts';
