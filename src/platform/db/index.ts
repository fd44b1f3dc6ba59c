export { Database, type TransactOptions } from './database.ts';
export { LIVE_CHANNEL } from './deed.ts';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
export { APPLICATION_ROLE } from './grants.ts';
export { moduleHandle, type Reads, rawQuery, type Tx } from './handle.ts';
export { listMigrations, type Migration, migrate } from './migrate.ts';
export { openPool, type PoolTarget } from './pool.ts';
export { type Violation, violationOf } from './violations.ts';
