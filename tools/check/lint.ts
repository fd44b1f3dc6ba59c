import { reportOf, runTool } from './commands.ts';
import type { Finding, Part } from './part.ts';

/** Biome: rules and format of biome.json; warnings fail too. */
export const lint: Part = {
  name: 'lint and format',
  async run(project) {
    const args = [
      'check',
      '--reporter=github',
      '--diagnostic-level=warn',
      '--error-on-warnings',
      '--max-diagnostics=200',
    ];
    const ended = await runTool(project.root, 'biome', [...args, '.']);
    return reportOf('biome', ended, parse(ended.out, project.root));
  },
};

function parse(out: string, root: string): Finding[] {
  return [...out.matchAll(/^::(?:error|warning) (.*?)::(.*)$/gm)].map(([, places = '', text = '']) => {
    const place = Object.fromEntries(places.split(',').map((pair) => pair.split('=')));
    return {
      file: (place.file ?? '').replace(`${root}/`, ''),
      line: Number(place.line ?? 1),
      text: `${place.title}: ${decodeURIComponent(text)}`,
    };
  });
}
