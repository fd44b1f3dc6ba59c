import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { publishedTrust } from '#modules/signatures';
import type { Platform } from '#platform';
import { content, type RootFile } from '#platform/http';

export const PROGRAM_PATH = '/verify/ashyq-verify.mjs';

const source = fileURLToPath(new URL('../../../commands/verify.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../..', import.meta.url));

export interface OfflineProgram {
  readonly text: string;
  readonly sha256: string;
}

/** By whom is pinned in it: the roots rarely change, the seal of the court is made once. */
const made = new Map<string, Promise<OfflineProgram>>();

/**
 * The verifier of acts, of what was published and of draws as one file without dependencies, made of our own sources when first
 * asked for. The roots and the seal of this court are built in.
 */
export async function offlineProgram(platform: Platform): Promise<OfflineProgram> {
  const { anchors, certificates, seals } = await publishedTrust(platform);
  const pins = JSON.stringify({ anchors, certificates, seals });
  const known = made.get(pins) ?? make(pins);
  made.set(pins, known);
  return await known;
}

/** Said instead of a stack by a Node that has no calendar of its own yet. */
const tooOld = `if (typeof Temporal === 'undefined') {
  console.log('unusable: Node.js 26 or newer is needed, this is ' + process.version);
  process.exit(3);
}`;

async function make(pins: string): Promise<OfflineProgram> {
  // Loaded late: the bundler is large and most processes are never asked for the program.
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    ...{ input: source, cwd: root, platform: 'node', logLevel: 'silent', plugins: [pinning(pins)] },
    // Of the doors only what recomputes a draw is taken; nothing of the house runs when it is loaded.
    treeshake: { moduleSideEffects: false },
  });
  try {
    const { output } = await build.generate({ format: 'esm', codeSplitting: false, intro: tooOld });
    const text = output[0].code;
    return { text, sha256: createHash('sha256').update(text).digest('hex') };
  } finally {
    await build.close();
  }
}

/** Puts the pins of the court in the place of the file that reads those of a demo. */
function pinning(pins: string): Plugin {
  return {
    name: 'pins-of-the-court',
    transform: (code, id) =>
      id.endsWith('/commands/verify/pinned-trust.ts')
        ? `import { readTrustList } from './trust.ts';
           export const pinnedTrust = () => readTrustList(${JSON.stringify(pins)}, 'pinned');`
        : code,
  };
}

/** `/verify/ashyq-verify.mjs`: run by `node ashyq-verify.mjs FILE`. */
export const offlineFile: RootFile = {
  path: PROGRAM_PATH,
  get: async (platform) => content('text/javascript; charset=utf-8', (await offlineProgram(platform)).text),
};
