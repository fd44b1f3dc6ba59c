export { type ArchivedFile, type ZipOptions, zipStream } from './zip.ts';
