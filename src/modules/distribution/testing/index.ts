export { type DrawCourt, layDrawCourt, registerClaim } from './draw-court.ts';
