import { heightOf, type SetText, type SlideBox, SMALLEST, setText } from './fit.ts';

/** Where a picture lies on its slide, and how to read it beside or below. */
export interface PlacedPicture {
  readonly picture: SlideBox;
  readonly words: SetText & { readonly box: SlideBox };
}

/** Inches of the column of words beside a picture, and between it and the picture. */
const COLUMN = 3;
const GAP = 0.2;
/** Lines of words below a picture at most. */
const LINES = 4;

/** Place a picture of so many pixels in a room as large as it can be, with its words beside it or below. */
export function placedPicture(
  room: SlideBox,
  size: { readonly width: number; readonly height: number },
  reading: string,
): PlacedPicture {
  const below = setText(reading, room.width, [[SMALLEST, LINES]]);
  const lines = Math.floor(room.height / heightOf(1, SMALLEST));
  const wide = inside(size, room.width, room.height - below.height - GAP);
  const high = inside(size, room.width - COLUMN - GAP, room.height);
  const { x, y } = room;
  if (wide.width >= high.width) {
    const box = { ...room, y: y + wide.height + GAP, height: below.height };
    return { picture: { x: x + (room.width - wide.width) / 2, y, ...wide }, words: { ...below, box } };
  }
  const width = room.width - high.width - GAP;
  const words = setText(reading, width, [[SMALLEST, lines]]);
  return { picture: { x, y, ...high }, words: { ...words, box: { x: x + high.width + GAP, y, width, height: words.height } } };
}

/** Fit a shape into a box. */
function inside({ width, height }: { readonly width: number; readonly height: number }, most: number, high: number) {
  const scale = Math.min(most / width, high / height);
  return { width: width * scale, height: height * scale };
}
