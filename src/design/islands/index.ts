// The door for island files of other modules (`#design/islands`): browser code only.
export { announce } from './announce.ts';
export { type LiveMessage, live, onLiveState } from './live.ts';
export type { IslandStart } from './mount.ts';
export { keepStyles, showPage } from './page-life.ts';
