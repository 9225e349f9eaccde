/** What of a drawing lies between its title and its caption. */
export interface PlotOnly {
  readonly svg: string;
  /** Its width over its height. */
  readonly ratio: number;
}

/** Pixels from the top of a title to the foot of its first line of subtitle, and of each line more. As in the theme */
const TITLE = 40;
const LINE = 18;
const TITLE_LINE = 25;
/** Pixels left between the plot and its caption. */
const GAP = 6;

/**
 * Cut the title and the caption off a drawing of ours, so that a page can write them itself; a drawing that is put together
 * otherwise stays whole.
 *
 * @param lines how many lines the title has, and how many stand under it
 */
export function plotOnly(svg: string, lines: { readonly title: number; readonly subtitle: number }): PlotOnly {
  const [, width, height] = /<svg[^>]* viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const [, origin] = /<g fill="none"[^>]*transform="translate\([\d.]+,([\d.]+)\)"/.exec(svg) ?? [];
  const [, title] = /role-title"[^>]*><g transform="translate\(-?[\d.]+,(-?[\d.]+)\)"/.exec(svg) ?? [];
  const panels = [...svg.matchAll(/role-scope concat_\d+_group"[^>]*><g transform="translate\(-?[\d.]+,(-?[\d.]+)\)"/g)];
  const caption = panels.at(-1)?.[1];
  if ([width, height, origin, title, caption].includes(undefined)) return { svg, ratio: Number(width) / Number(height) };
  const top = Number(origin) + Number(title) + TITLE + TITLE_LINE * (lines.title - 1) + LINE * (lines.subtitle - 1);
  const tall = Number(origin) + Number(caption) - GAP - top;
  const view = `viewBox="0 ${top} ${width} ${tall}"`;
  const cropped = svg
    .replace(/ width="[\d.]+"/, ` width="${width}"`)
    .replace(/ height="[\d.]+"/, ` height="${tall}"`)
    .replace(/ viewBox="[^"]*"/, ` ${view}`);
  return { svg: cropped, ratio: Number(width) / tall };
}
