export { type Keys, keysFrom, openKeys } from './keys.ts';
export { type OpenOptions, openPlatform } from './open-platform.ts';
export type { Platform } from './platform.ts';
export { definePort, type Port, Ports } from './ports.ts';
