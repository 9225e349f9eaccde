// Turns SVG into PNG in a thread of its own. Plain JavaScript: from source, a worker knows no TypeScript.
import { Resvg } from '@resvg/resvg-js';

export const pngOf = ({ svg, options }) => new Resvg(svg, options).render().asPng();

const pixelsOf = (png, { width, height }) => {
  const size = `width="${width}" height="${height}"`;
  const data = Buffer.from(png).toString('base64');
  const image = `<image ${size} image-rendering="optimizeSpeed" href="data:image/png;base64,${data}"/>`;
  const drawn = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${image}</svg>`, { font: { loadSystemFonts: false } });
  return drawn.render().pixels;
};

export const differing = ({ one, other, size }) => {
  const [a, b] = [one, other].map((png) => new Uint32Array(new Uint8Array(pixelsOf(png, size)).buffer));
  return a.reduce((count, pixel, k) => count + (pixel === b[k] ? 0 : 1), 0);
};
