// Turns SVG into PNG in a thread of its own. Plain JavaScript: from source, a worker knows no TypeScript.
import { Resvg } from '@resvg/resvg-js';

export const pngOf = ({ svg, options }) => new Resvg(svg, options).render().asPng();
