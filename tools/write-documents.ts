/** `npm run docs [-- FILE…]`: writes the generated documents and sections anew. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProject } from './check/project.ts';
import { generatedDocuments } from './documents/generated.ts';

const project = openProject(join(import.meta.dirname, '..'));
const wanted = process.argv.slice(2);
for (const { file, render } of generatedDocuments) {
  if ((wanted.length > 0 && !wanted.includes(file)) || !project.has(file)) continue;
  const text = render(project);
  if (text !== undefined) writeFileSync(join(project.root, file), text);
  process.stdout.write(`${file}: ${text === undefined ? 'has no section for it' : 'written'}\n`);
}
