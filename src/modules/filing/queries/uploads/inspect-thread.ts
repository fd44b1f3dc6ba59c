import { parentPort } from 'node:worker_threads';
import type { FileKind } from '../../model/uploads/file-kinds.ts';
import { inspectFile } from './inspect/inspect-file.ts';

parentPort?.on('message', ({ bytes, kind }: { readonly bytes: Uint8Array; readonly kind: FileKind }) => {
  parentPort?.postMessage(inspectFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), kind));
});
