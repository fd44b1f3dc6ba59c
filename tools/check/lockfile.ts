import { gapsOf } from '../lockfile.ts';
import type { Report } from './part.ts';
import type { Project } from './project.ts';

/** A clean clone can run `npm ci`. */
export function lockfileHasNoGaps(project: Project): Report {
  if (!project.has('package-lock.json')) return { findings: [] };
  const gaps = gapsOf(JSON.parse(project.read('package-lock.json')));
  const findings = gaps.map(({ place, name }) => ({
    file: 'package-lock.json',
    line: 1,
    text: `${place} asks for ${name}, which is not there: npm ci refuses; run npm run lock`,
  }));
  return { findings };
}
