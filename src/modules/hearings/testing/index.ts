export { at, layCase, layCourt, person, type TestCase, type TestCourt } from './court-day.ts';
export { layOnlyHearing } from './only-hearing.ts';
export { fileSlip, serveEverybody } from './serve-everybody.ts';
