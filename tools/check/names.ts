import type { Part } from './part.ts';

const empty = /^(?:utils?|helpers?|common|constants?|misc|stuff)$/;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Documents that every repository spells in capitals. */
const document = /^(?:[A-Z][A-Z0-9-]*)(?:\.md)?$/;
const checked = /\.(tsx?|mjs|css|sql|sh|md|html)$/;

/** kebab-case, and no name that says nothing. */
export const names: Part = {
  name: 'names',
  run(project) {
    const findings = project.files.flatMap((file) => {
      const text = refusalOf(file);
      return text ? [{ file, line: 1, text }] : [];
    });
    return { findings };
  },
};

function refusalOf(path: string): string | undefined {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  for (const folder of folders) {
    if (empty.test(folder)) return `${folder}/ says nothing: name it by what it holds`;
    if (!folder.startsWith('.') && !kebab.test(folder)) return `${folder}/ is not in kebab-case`;
  }
  const [stem = '', ...rest] = file.split('.');
  if (empty.test(stem)) return `${file} says nothing: name it by what it does`;
  if (!checked.test(file) || document.test(file)) return undefined;
  return [stem, ...rest].every((piece) => kebab.test(piece)) ? undefined : `${file} is not in kebab-case`;
}
