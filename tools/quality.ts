/**
 * `npm run quality`: how well the search answers and the anonymiser hides, one JSON line a figure; on standard error the table
 * of every question, and what the anonymiser let through.
 */
import { measureAnonymiser } from './quality/anonymiser.ts';
import { measureSearch } from './quality/search.ts';

for (const { figures, table } of [measureAnonymiser(), await measureSearch()]) {
  process.stderr.write(`${table}\n`);
  for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
}
