// Writes docs/images; run by `npm run images`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { documentationImages, toPng } from './images.ts';

mkdirSync('docs/images', { recursive: true });
for (const [name, svg] of await documentationImages()) {
  writeFileSync(`docs/images/${name}.svg`, svg);
  writeFileSync(`docs/images/${name}.png`, await toPng(svg));
}
