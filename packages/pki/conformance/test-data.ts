import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Test data of others lies outside the project; its place is `ASHYQ_TEST_DATA`, default `../shared/data` of the repository. */
const root = process.env.ASHYQ_TEST_DATA ?? defaultPlace();

function defaultPlace(): string {
  const repository = fileURLToPath(new URL('../../../', import.meta.url));
  return (
    [`${repository}../shared/data/`, `${repository}../../shared/data/`].find(existsSync) ??
    `${repository}../shared/data/`
  );
}

/** Folder of one corpus, undefined when it is not there. */
export function corpusFolder(name: string): string | undefined {
  const folder = `${root.replace(/\/$/, '')}/${name}/`;
  return existsSync(folder) ? folder : undefined;
}
