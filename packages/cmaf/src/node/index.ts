/** The door for programs that keep recordings on a disk of this machine. */
export { nodeDisk } from './node-disk.ts';
export { nodeSha256 } from './node-sha256.ts';
