import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { content, type RootFile } from '#platform/http';

export const PROGRAM_PATH = '/verify/ashyq-verify.mjs';

const source = fileURLToPath(new URL('../../../../packages/pki/bin/ashyq-verify.ts', import.meta.url));

export interface OfflineProgram {
  readonly text: string;
  readonly sha256: string;
}

let made: Promise<OfflineProgram> | undefined;

/** The verifier of bundles as one file without dependencies, made of our own sources when first asked for. */
export function offlineProgram(): Promise<OfflineProgram> {
  made ??= make();
  return made;
}

async function make(): Promise<OfflineProgram> {
  const build = await rolldown({ input: source, platform: 'node', logLevel: 'silent' });
  try {
    const { output } = await build.generate({ format: 'esm', codeSplitting: false });
    const text = output[0].code;
    return { text, sha256: createHash('sha256').update(text).digest('hex') };
  } finally {
    await build.close();
  }
}

/** `/verify/ashyq-verify.mjs`: run by `node ashyq-verify.mjs FILE --trust CERT`. */
export const offlineFile: RootFile = {
  path: PROGRAM_PATH,
  get: async () => content('text/javascript; charset=utf-8', (await offlineProgram()).text),
};
