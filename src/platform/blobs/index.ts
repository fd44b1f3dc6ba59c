export { type Blobs, isSha256, type StoredBlob } from './blobs.ts';
export { diskBlobs } from './disk-blobs.ts';
export { s3Blobs } from './s3-blobs.ts';
export { enterBlobs, type HouseBlobs, type KeptBlob, withSmallBlobs } from './small-blobs.ts';
export { wholeBlob } from './whole-blob.ts';
