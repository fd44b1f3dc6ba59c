export { type DrawCourt, layDrawCourt, registerClaim } from './draw-court.ts';
export { drawnDocument } from './drawn-document.ts';
