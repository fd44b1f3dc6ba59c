/** Loaded before the system: its questions to the certification authority go to the one in a process of its own. */
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const place = process.env.ASHYQ_BENCH_AUTHORITY ?? '';
const ask = http.request;
const paths = ['/ocsp', '/tsp', '/ca.crl', '/root.crl'];

http.request = ((address: URL, options: http.RequestOptions) =>
  ask(paths.includes(address.pathname) ? new URL(address.pathname, place) : address, options)) as typeof http.request;
syncBuiltinESMExports();
