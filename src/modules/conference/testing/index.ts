export { MediaNode } from '../web/api/media-node.ts';
export { mediaNodeRoutes } from '../web/api/media-routes.ts';
export { MediaHouse } from './media-house.ts';
export { type TestRole, type VideoHouse, videoHouse, visitorAct } from './video-house.ts';
