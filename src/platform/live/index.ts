export { type Live, openLive } from './live.ts';
