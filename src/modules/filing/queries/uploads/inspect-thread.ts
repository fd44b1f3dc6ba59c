import { answerTasks } from '#platform/threads';
import type { FileKind } from '../../model/uploads/file-kinds.ts';
import { inspectFile } from './inspect/inspect-file.ts';

answerTasks(({ bytes, kind }: { readonly bytes: Uint8Array; readonly kind: FileKind }) =>
  inspectFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), kind),
);
