import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { answerTasks } from '#platform/threads';
import type { PrintOutcome, PrintWork } from './paper.ts';

/** Templates may read what lies under it: it is the root of their imports. */
const workspace = fileURLToPath(new URL('../../', import.meta.url));

/** Results of this many papers before are kept for the next one. */
const KEPT_AGE = 8;

const require = createRequire(import.meta.url);

/** Whole faces with every Kazakh letter: the subsets for browsers lack half of them. */
const faces = ['400Regular/NotoSerif_400Regular', '700Bold/NotoSerif_700Bold'].map((face) =>
  readFileSync(require.resolve(`@expo-google-fonts/noto-serif/${face}.ttf`)),
);

const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: faces }] });

answerTasks((work: PrintWork) => {
  setImmediate(() => compiler.evictCache(KEPT_AGE));
  return print(work);
});

function print({ template, data, paper, pictures, standard, timestampS }: PrintWork): PrintOutcome {
  try {
    for (const { name, bytes } of pictures) compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
    const compiled = compiler.compile({ mainFilePath: template, inputs: { data, paper } });
    if (!compiled.result) {
      const diagnostics = compiled.takeDiagnostics();
      return { ok: false, said: JSON.stringify(diagnostics?.shortDiagnostics ?? 'nothing was compiled') };
    }
    const bytes = compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: timestampS });
    return { ok: true, bytes: new Uint8Array(bytes) };
  } catch (thrown) {
    return { ok: false, said: String(thrown) };
  } finally {
    compiler.resetShadow();
  }
}
