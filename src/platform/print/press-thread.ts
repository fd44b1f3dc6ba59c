import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { answerTasks } from '#platform/threads';
import type { PageWork, PrintOutcome, PrintWork } from './paper.ts';

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

answerTasks((work: PrintWork | PageWork) => {
  setImmediate(() => compiler.evictCache(KEPT_AGE));
  return 'pdf' in work ? takePage(work) : print(work);
});

/** Drawn anew on a sheet of its own size: not PDF/A, which may hold no page of another PDF. */
function takePage({ pdf, page }: PageWork): PrintOutcome {
  try {
    compiler.mapShadow(join(workspace, 'page.pdf'), Buffer.from(pdf));
    const sheet = `#set page(width: auto, height: auto, margin: 0pt)\n#image("/page.pdf", page: ${Math.trunc(page)})`;
    return { ok: true, bytes: new Uint8Array(compiler.pdf({ mainFileContent: sheet })) };
  } catch (thrown) {
    return { ok: false, said: String(thrown) };
  } finally {
    compiler.resetShadow();
  }
}

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
