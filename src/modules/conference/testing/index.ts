export { MediaHouse } from './media-house.ts';
export { type TestRole, type VideoHouse, videoHouse, visitorAct } from './video-house.ts';
