/**
 * The script of a report: reading a picture month by month, saving it, light and dark.
 *
 * Because  the page is whole without it: it only adds buttons, and an own script of 7 kB does what vega would
 *          need 870 kB for, draws nothing anew, and so cannot differ from the pictures that were written
 */
export const REPORT_SCRIPT = `(() => {
'use strict';
const SVG = 'http://www.w3.org/2000/svg';
const root = document.documentElement;
const pictures = JSON.parse(document.getElementById('pictures').textContent);
const system = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);

const make = (name, attributes = {}, text = '') => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
};
const draw = (name, attributes) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};
const button = (text, label, act) => {
  const element = make('button', label ? { type: 'button', 'aria-label': label } : { type: 'button' }, text);
  element.addEventListener('click', act);
  return element;
};

const addSwitch = () => {
  const element = button('Dark', 'Dark page and pictures', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    tell();
  });
  const tell = () => element.setAttribute('aria-pressed', String(isDark()));
  system.addEventListener('change', tell);
  tell();
  const tools = make('div', { class: 'tools switch' });
  tools.append(element);
  document.querySelector('main').prepend(tools);
};

const save = (name, blob) => {
  const link = make('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};
// An SVG on its own has none of the page's fonts, so it takes them along.
const alone = (figure) => {
  const svg = figure.querySelector(isDark() ? '.dark svg' : '.light svg').cloneNode(true);
  for (const guide of svg.querySelectorAll('.guide')) guide.remove();
  const style = draw('style', {});
  style.textContent = (document.querySelector('style').textContent.match(/@font-face\\{[^}]*\\}/g) || []).join('');
  svg.prepend(style);
  return { svg, blob: new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }) };
};
const savePng = async (name, { svg, blob }) => {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  await image.decode();
  const canvas = make('canvas', { width: 2 * svg.width.baseVal.value, height: 2 * svg.height.baseVal.value });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob((png) => save(name, png), 'image/png');
};
const addTools = (figure, { file, spec }) => {
  const tools = make('div', { class: 'tools' });
  const name = (ending) => file + (isDark() ? '-dark' : '') + ending;
  const add = (text, act) => tools.append(button(text, 'Download ' + file + ' as ' + text, act));
  tools.append(make('span', {}, 'Download'));
  add('SVG', () => save(name('.svg'), alone(figure).blob));
  add('PNG', () => savePng(name('.png'), alone(figure)));
  if (spec) add('Vega-Lite', () => save(file + '.vl.json', new Blob([JSON.stringify(spec, null, 1)], { type: 'application/json' })));
  figure.append(tools);
};

// Half a thumb of the slider stands out at both ends of its way.
const THUMB = 20;
const addReading = (figure, { plots, months }) => {
  const last = months.length - 1;
  const slider = make('input', { type: 'range', min: 0, max: last, step: 1, 'aria-label': 'Month to read' });
  slider.value = last;
  const words = make('output', { 'aria-live': 'polite' }, 'Point at the picture or move the slider to read a month.');
  const scroll = figure.querySelector('.scroll');
  const drawn = plots.flatMap((plot) =>
    [...figure.querySelectorAll('.' + plot.group + ' > g')].map((group) => ({ ...plot, group, guide: group.appendChild(draw('g', { class: 'guide' })) })));
  const shown = () => drawn.filter(({ group }) => group.getBoundingClientRect().width > 0);
  const show = (month) => {
    const { name, text } = months[month];
    slider.value = month;
    slider.setAttribute('aria-valuetext', name);
    const lines = text.replace(/ %/g, '\\u00a0%').split('\\n');
    words.replaceChildren(make('strong', {}, name), ' ' + lines[0], ...lines.slice(1).map((line) => make('span', {}, ' ' + line)));
    words.style.minHeight = words.offsetHeight + 'px';
    for (const { guide, left, width, top, height, marks } of drawn) {
      const x = left + (month / Math.max(1, last)) * width;
      const dots = marks[month].map((y) => draw('circle', { cx: x, cy: y, r: 4 }));
      guide.replaceChildren(draw('line', { x1: x, x2: x, y1: top, y2: top + height }), ...dots);
    }
  };
  // The month under the pointer: of the plot it is in, else of the first.
  const point = (event) => {
    const found = shown().map((plot) => {
      const place = plot.group.getScreenCTM();
      const across = ((event.clientX - place.e) / place.a - plot.left) / plot.width;
      const down = ((event.clientY - place.f) / place.d - plot.top) / plot.height;
      return { month: Math.round(across * last), inside: across >= 0 && across <= 1 && down >= 0 && down <= 1 };
    });
    const { month } = found.find(({ inside }) => inside) || found[0];
    if (month >= 0 && month <= last && String(month) !== figure.dataset.month) {
      figure.dataset.month = month;
      show(month);
    }
  };
  for (const kind of ['pointermove', 'pointerdown']) scroll.addEventListener(kind, point);
  slider.addEventListener('input', () => {
    show(Number(slider.value));
    const [{ guide }] = shown();
    const [seen, frame] = [guide.getBoundingClientRect(), scroll.getBoundingClientRect()];
    if (seen.left < frame.left || seen.right > frame.right) scroll.scrollLeft += seen.left - frame.left - frame.width / 2;
  });
  const reading = make('div', { class: 'reading' });
  reading.append(slider, words);
  figure.append(reading);
  // The slider runs along the plot, unless the picture is wider than the screen and scrolls.
  const align = () => {
    const [plot] = shown();
    words.style.minHeight = '';
    if (!plot) return;
    const fits = scroll.scrollWidth <= scroll.clientWidth;
    const place = plot.group.getScreenCTM();
    slider.style.marginLeft = fits ? place.e + plot.left * place.a - reading.getBoundingClientRect().left - THUMB / 2 + 'px' : '';
    slider.style.width = fits ? plot.width * place.a + THUMB + 'px' : '';
  };
  new ResizeObserver(align).observe(scroll);
};

addSwitch();
for (const figure of document.querySelectorAll('figure[data-picture]')) {
  const picture = pictures[figure.dataset.picture];
  if (!picture) continue;
  if (picture.hover) addReading(figure, picture.hover);
  addTools(figure, picture);
}
})();`;
