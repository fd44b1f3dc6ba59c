export type { Json, Paper } from './paper.ts';
export { openPrinter, type Printer, type PrinterOptions } from './printer.ts';
