export { type ArchiveManifest, readArchive } from './archive.ts';
export { type BackupSources, backup, type Report } from './backup.ts';
export { type RestoreTarget, restore } from './restore.ts';
