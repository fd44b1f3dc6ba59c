export { type BackupSources, backup } from './backup.ts';
export { type RestoreTarget, restore } from './restore.ts';
