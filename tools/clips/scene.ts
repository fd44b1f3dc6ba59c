import { CLOCK, clockBlocks } from '@ashyq/camera-simulator';
import { Canvas } from './canvas.ts';

type Colour = readonly [number, number, number];
export type ClipView = 'judge' | 'parties' | 'witness' | 'room';

const SIZE = { width: 640, height: 360 } as const;
const WALL: Colour = [226, 220, 206];
const PANEL: Colour = [150, 108, 70];
const DARK_WOOD: Colour = [104, 70, 44];
const FLOOR: Colour = [186, 160, 128];
const SKIN: Colour = [222, 178, 142];
const HAIR: Colour = [52, 40, 34];
const ROBE: Colour = [34, 34, 40];
const WHITE: Colour = [245, 245, 245];
const BLACK: Colour = [12, 12, 12];
const BLUE: Colour = [0, 132, 156];

interface Person {
  readonly x: number;
  /** Of the table's edge, behind which the person sits. */
  readonly y: number;
  readonly scale: number;
  readonly coat: Colour;
  /** Which pictures of the loop the person speaks in. */
  readonly speaks?: readonly [from: number, to: number];
}

/** Picture `number` of the loop of a view: people who are nobody, and the clock. */
export function drawScene(view: ClipView, number: number): Canvas {
  const canvas = new Canvas(SIZE.width, SIZE.height);
  canvas.rectangle(0, 0, SIZE.width, 260, WALL);
  canvas.rectangle(0, 260, SIZE.width, 100, FLOOR);
  scenes[view](canvas, number);
  drawClock(canvas, number);
  return canvas;
}

const scenes: Readonly<Record<ClipView, (canvas: Canvas, number: number) => void>> = {
  judge: (canvas, number) => {
    canvas.rectangle(200, 0, 240, 260, PANEL);
    canvas.ellipse(320, 66, 40, 40, BLUE);
    canvas.ellipse(320, 66, 22, 22, [232, 190, 70]);
    drawPerson(canvas, number, { x: 320, y: 262, scale: 1.5, coat: ROBE, speaks: [0, 190] });
    drawTable(canvas, 110, 258, 420, 102);
  },
  parties: (canvas, number) => {
    const people = [90, 210, 430, 550];
    people.forEach((x, at) => {
      const coat: Colour = at % 2 === 0 ? [66, 84, 120] : [112, 70, 78];
      drawPerson(canvas, number, { x, y: 240, scale: 1.1, coat, ...(at === 2 ? { speaks: [200, 390] } : {}) });
    });
    drawTable(canvas, 24, 238, 260, 84);
    drawTable(canvas, 356, 238, 260, 84);
  },
  witness: (canvas, number) => {
    canvas.rectangle(0, 96, SIZE.width, 12, PANEL);
    drawPerson(canvas, number, { x: 320, y: 250, scale: 1.6, coat: [86, 110, 84] });
    drawTable(canvas, 220, 250, 200, 110);
  },
  room: (canvas, number) => {
    canvas.rectangle(230, 30, 180, 130, PANEL);
    drawPerson(canvas, number, { x: 320, y: 150, scale: 0.6, coat: ROBE, speaks: [0, 190] });
    drawTable(canvas, 220, 148, 200, 44);
    for (const [at, x] of [100, 170, 470, 540].entries()) {
      const speaks: Pick<Person, 'speaks'> = at === 2 ? { speaks: [200, 390] } : {};
      drawPerson(canvas, number, { x, y: 232, scale: 0.6, coat: [66, 84, 120], ...speaks });
    }
    drawTable(canvas, 60, 230, 150, 44);
    drawTable(canvas, 430, 230, 150, 44);
    drawTable(canvas, 292, 250, 56, 60);
    for (let row = 0; row < 2; row += 1) canvas.rectangle(40, 318 + row * 24, 560, 10, DARK_WOOD);
  },
};

function drawTable(canvas: Canvas, x: number, y: number, width: number, height: number): void {
  canvas.rectangle(x, y, width, height, DARK_WOOD);
  canvas.rectangle(x - 6, y, width + 12, 8, PANEL);
}

function drawPerson(canvas: Canvas, number: number, { x, y, scale, coat, speaks }: Person): void {
  const isSpeaking = speaks !== undefined && number >= speaks[0] && number < speaks[1];
  // Four pictures a second are enough to show that somebody speaks, and cost little.
  const nod = isSpeaking ? Math.round(Math.sin(number / 9) * 2 * scale) : 0;
  const at = (value: number) => value * scale;
  canvas.ellipse(x, y, at(46), at(52), coat);
  canvas.ellipse(x, y - at(72) + nod, at(22), at(28), SKIN);
  canvas.ellipse(x, y - at(88) + nod, at(22), at(14), HAIR);
  const isOpen = isSpeaking && Math.floor(number / 5) % 2 === 0;
  canvas.ellipse(x, y - at(58) + nod, at(7), isOpen ? at(4) : at(1.5), [120, 60, 60]);
}

function drawClock(canvas: Canvas, number: number): void {
  const { x, y, block } = CLOCK;
  const blocks = clockBlocks(number);
  canvas.rectangle(x - 4, y - 4, blocks.length * block + 8, block + 8, BLACK);
  blocks.forEach((isWhite, at) => {
    canvas.rectangle(x + at * block, y, block, block, isWhite ? WHITE : BLACK);
  });
}
