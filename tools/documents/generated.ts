import type { Project } from '../check/project.ts';
import { withDiagram } from './architecture-diagram.ts';
import { withLawIndex } from './law-index.ts';
import { withSettings } from './settings-table.ts';
import { installedCopyright, noticesOf } from './third-party-notices.ts';

export interface GeneratedDocument {
  readonly file: string;
  /** The text it should have; nothing when the document lacks the section to write to. */
  readonly render: (project: Project) => string | undefined;
}

/** Documents that are wholly or partly written by `npm run docs`. */
export const generatedDocuments: readonly GeneratedDocument[] = [
  { file: 'ARCHITECTURE.md', render: (project) => withDiagram(project.read('ARCHITECTURE.md')) },
  { file: 'docs/law/README.md', render: (project) => withLawIndex(project.read('docs/law/README.md'), project) },
  {
    file: 'docs/operations/configure.md',
    render: (project) => withSettings(project.read('docs/operations/configure.md')),
  },
  {
    file: 'THIRD-PARTY-NOTICES.md',
    render: (project) =>
      noticesOf(JSON.parse(project.read('package-lock.json')), (place) => installedCopyright(project.root, place)),
  },
];
