import { parentPort, workerData } from 'node:worker_threads';
import type { FileKind } from '../../model/uploads/file-kinds.ts';
import { inspectFile } from './inspect/inspect-file.ts';

const { bytes, kind } = workerData as { readonly bytes: Uint8Array; readonly kind: FileKind };

parentPort?.postMessage(inspectFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), kind));
