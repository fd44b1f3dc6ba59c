import { formatDate } from '@ashyq/kk-text';
import { paperTexts } from '../locales/paper.ts';
import { spacedCode } from '../model/act-number.ts';
import { isRulingLine } from '../model/anonymise/paragraphs.ts';
import { partNames } from '../model/parts.ts';
import type { PublicFacts } from '../model/public-files.ts';

const style = `body{font:1.0625rem/1.6 "Golos Text",system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b1f23;background:#fff}
h1{font-size:1.5rem;text-align:center;margin:.5rem 0}h2{font-size:1rem}.c{text-align:center}.s{color:#505a5f;font-size:.9375rem}
footer{margin-top:2rem;border-top:1px solid #b1b4b6;padding-top:1rem;overflow-wrap:anywhere}`;

/** The published act as one file that needs nothing beside it: read offline, kept, and checked by its hash. */
export function publicHtml(facts: PublicFacts): string {
  const { language, heading, under, subtitle, court, number, judge, finalOn, address, verifyAddress, code } = facts;
  const texts = paperTexts(language);
  const centred = [under, subtitle].flatMap((line) => (line ? [`<p class="c">${escaped(line)}</p>`] : []));
  const sections = partNames.map(
    (part) => `<section aria-label="${escaped(texts.parts[part])}">\n${paragraphs(facts.parts[part])}\n</section>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${facts.name}, № ${number}`)}</title>
<link rel="canonical" href="${escaped(address)}">
<style>${style}</style>
</head>
<body>
<main>
<p class="c s">${escaped(texts.publicVersion)}</p>
<p class="c">${escaped(court.name)}</p>
<h1>${escaped(heading)}</h1>
${[...centred, ...sections].join('\n')}
<p><strong>${escaped(texts.judge({ name: judge }))}</strong></p>
</main>
<footer>
<h2>${escaped(texts.verify)}</h2>
<p>${escaped(texts.number)}: ${escaped(number)}<br>${escaped(texts.code)}: <strong>${escaped(spacedCode(code))}</strong><br>${escaped(formatDate(language, finalOn))}</p>
<p><a href="${escaped(verifyAddress)}">${escaped(verifyAddress)}</a></p>
</footer>
</body>
</html>
`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n[ \t]*\n\s*/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const lines = block.split('\n').map(escaped).join('<br>');
      return isRulingLine(block) ? `<p class="c"><strong>${lines}</strong></p>` : `<p>${lines}</p>`;
    })
    .join('\n');
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words of parties stand in acts: none of them is markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
