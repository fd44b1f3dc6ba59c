/** What anybody runs to draw again without our software: `node recompute.mjs draw.json`. No dependency, Node 18 or newer. */
export const recomputeScript = `// node recompute.mjs draw.json
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha = (data) => createHash('sha256').update(data);
const draw = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { court, caseNumber, promise, secret, seats } = draw;
const say = (what, isRight) => console.log(isRight ? 'match    ' : 'DIFFERENT', what);

say('promise', sha(\`ashyq-draw/1|promise|\${court}|\${promise.number}|\${secret}\`).digest('hex') === promise.sha256);
const seed = sha(\`ashyq-draw/1|seed|\${court}|\${caseNumber}|\${draw.draw}|\${secret}\`).digest('hex');
say('seed', seed === draw.seed);

const left = draw.judges.filter((judge) => judge.isIn);
for (const { id, load, share, weight } of left) {
  const lots = Math.max(1, Math.floor((draw.rule.scale * share) / (100 * (load + draw.rule.evenness))));
  say(\`lots of \${id}\`, lots === weight);
}
const drawn = [];
for (let counter = 0; drawn.length < seats; counter += 1) {
  const place = Buffer.alloc(4);
  place.writeUInt32BE(counter);
  const number = sha(Buffer.concat([Buffer.from(seed, 'hex'), place])).digest().readBigUInt64BE();
  const lots = BigInt(left.reduce((sum, judge) => sum + judge.weight, 0));
  if (number >= (2n ** 64n / lots) * lots) continue;
  let lot = Number(number % lots);
  const index = left.findIndex(({ weight }) => (lot -= weight) < 0);
  drawn.push(left.splice(index, 1)[0]);
}
say(\`judge: \${drawn.map(({ name }) => name).join(', ')}\`, drawn.map(({ id }) => id).join() === draw.drawn.join());
`;
