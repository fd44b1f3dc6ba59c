export { Browser, type Visit } from './browser.ts';
export { type FaceServer, type Seen, serveFaces } from './face-server.ts';
export { platformOver, type TestDatabasePlace } from './platform-over.ts';
export { type Ended, HouseProcess, type ProcessOptions, runHouse } from './processes.ts';
export { readZip } from './read-zip.ts';
export { runJobs } from './run-jobs.ts';
export { Sentences } from './sentences.ts';
export { type TestPlatform, type TestPlatformOptions, testPlatform } from './test-platform.ts';
