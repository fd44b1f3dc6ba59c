export { seeded } from '../model/seeded.ts';
