/** For tests of packages that keep recordings. */
export { afterKill, afterPowerCut, type DiskDeed, memoryDisk } from './memory-disk.ts';
export { rtpBytes } from './rtp-sender.ts';
