import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files a check may look at: what git tracks and what it would track. */
export interface Project {
  /** Absolute folder on disk; empty for a project made of strings. */
  readonly root: string;
  /** Paths from the root with forward slashes, sorted. */
  readonly files: readonly string[];
  readonly has: (path: string) => boolean;
  /** @throws when the file is not among `files`. */
  readonly read: (path: string) => string;
}

export function openProject(root: string): Project {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  const texts = new Map<string, string>();
  return project(root, files, (path) => {
    const text = texts.get(path) ?? readFileSync(join(root, path), 'utf8');
    texts.set(path, text);
    return text;
  });
}

/** A project that exists only in memory: the wrong samples that checks are tested with. */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  return project('', Object.keys(files), (path) => files[path] ?? '');
}

function project(root: string, listed: readonly string[], readText: (path: string) => string): Project {
  const files = [...new Set(listed)].sort();
  const known = new Set(files);
  return {
    root,
    files,
    has: (path) => known.has(path),
    read(path) {
      if (!known.has(path)) throw new Error(`not a file of the project: ${path}`);
      return readText(path);
    },
  };
}
