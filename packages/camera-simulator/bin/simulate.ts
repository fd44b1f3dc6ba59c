/** `node bin/simulate.ts [--port 8554] [--control 8555]`: four cameras of a courtroom until it is stopped. */
import { parseArgs } from 'node:util';
import { startControl } from '../src/control.ts';
import { startSimulator } from '../src/simulator.ts';

const { values } = parseArgs({ options: { port: { type: 'string' }, control: { type: 'string' } } });
const simulator = await startSimulator({ port: Number(values.port ?? 8554) });
await startControl(simulator, Number(values.control ?? 8555));
process.stdout.write(`${simulator.names.map((name) => simulator.address(name)).join('\n')}\n`);
