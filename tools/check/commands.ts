import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Finding, Report } from './part.ts';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a tool of node_modules/.bin under this Node. @throws when the tool cannot be started. */
export function runTool(root: string, tool: string, args: readonly string[]): Promise<Ended> {
  const file = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', tool);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, PATH: `${join(process.execPath, '..')}:${process.env.PATH}`, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      error += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, out, error }));
  });
}

/** A tool that failed and named no place must still fail the check. */
export function reportOf(tool: string, ended: Ended, findings: readonly Finding[]): Report {
  if (ended.code === 0 || findings.length > 0) return { findings };
  const said = `${ended.out}\n${ended.error}`.trim().split('\n').slice(-5).join(' | ');
  return { findings: [{ file: tool, line: 1, text: said || `ended with code ${ended.code}` }] };
}
