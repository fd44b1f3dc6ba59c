/** `npm run quality`: how well the search answers, one JSON line a figure; the table of every question on standard error. */
import { measureSearch } from './quality/search.ts';

const { figures, table } = await measureSearch();
process.stderr.write(`${table}\n`);
for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
