import { gapsOf, tiedToNode, unwantedIn } from '../lockfile.ts';
import type { Report } from './part.ts';
import type { Project } from './project.ts';

/** A clean clone can run `npm ci`. */
export function lockfileHasNoGaps(project: Project): Report {
  if (!project.has('package-lock.json')) return { findings: [] };
  const lock = JSON.parse(project.read('package-lock.json'));
  const texts = [
    ...gapsOf(lock).map(({ place, name }) => `${place} asks for ${name}, which is not there: npm ci refuses`),
    ...unwantedIn(lock).map((place) => `${place} is there, which we do without`),
    ...tiedToNode(lock).map((place) => `${place} is left out when another Node than it names runs npm`),
  ];
  return { findings: texts.map((text) => ({ file: 'package-lock.json', line: 1, text: `${text}; run npm run lock` })) };
}
