import { join } from 'node:path';

/** Where nodes of this machine keep what the court's store does not have yet. */
export const spoolFolder = (dataFolder: string): string => join(dataFolder, 'remote-recordings');
