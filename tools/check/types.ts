import { reportOf, runTool } from './commands.ts';
import type { Finding, Part } from './part.ts';

/** The TypeScript compiler over tsconfig.json. */
export const types: Part = {
  name: 'types',
  async run(project) {
    const ended = await runTool(project.root, 'tsc', ['-p', '.', '--pretty', 'false']);
    return reportOf('tsc', ended, parse(ended.out));
  },
};

function parse(out: string): Finding[] {
  return [...out.matchAll(/^(.+?)\((\d+),\d+\): error (TS\d+: .*)$/gm)].map(([, file = '', line, text = '']) => ({
    file,
    line: Number(line),
    text,
  }));
}
