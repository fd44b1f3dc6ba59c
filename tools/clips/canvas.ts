type Colour = readonly [red: number, green: number, blue: number];

/** A picture of flat shapes in RGB, drawn the same on every machine. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3);
  }

  rectangle(x: number, y: number, width: number, height: number, colour: Colour): void {
    for (let row = Math.max(0, y); row < Math.min(this.height, y + height); row += 1) {
      for (let column = Math.max(0, x); column < Math.min(this.width, x + width); column += 1)
        this.#set(column, row, colour);
    }
  }

  ellipse(x: number, y: number, across: number, down: number, colour: Colour): void {
    for (let row = Math.max(0, Math.floor(y - down)); row < Math.min(this.height, y + down); row += 1) {
      const half = across * Math.sqrt(Math.max(0, 1 - ((row - y) / down) ** 2));
      this.rectangle(Math.round(x - half), row, Math.round(half * 2), 1, colour);
    }
  }

  #set(x: number, y: number, [red, green, blue]: Colour): void {
    const at = (y * this.width + x) * 3;
    this.pixels[at] = red;
    this.pixels[at + 1] = green;
    this.pixels[at + 2] = blue;
  }
}
