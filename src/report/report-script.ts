/**
 * The script of a report: reading a picture month by month, saving it, light and dark.
 *
 * Because  the page is whole without it: it only adds buttons, and an own script of 5 kB does what vega would
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

const addReading = (figure, { group, width, height, domain, months }) => {
  const last = months.length - 1;
  const slider = make('input', { type: 'range', min: 0, max: last, step: 1, 'aria-label': 'Month to read' });
  slider.value = last;
  const words = make('output', { 'aria-live': 'polite' }, 'Point at the picture or move the slider to read a month.');
  const scroll = figure.querySelector('.scroll');
  const plots = [...figure.querySelectorAll('.' + group + ' > g')].map((plot) => ({ plot, guide: plot.appendChild(draw('g', { class: 'guide' })) }));
  const show = (month) => {
    const { name, text, marks } = months[month];
    const x = (month / Math.max(1, last)) * width;
    slider.value = month;
    slider.setAttribute('aria-valuetext', name);
    words.replaceChildren(make('strong', {}, name), ' ' + text.replace(/ %/g, '\\u00a0%'));
    for (const { guide } of plots) {
      const y = (value) => ((domain[1] - value) / (domain[1] - domain[0])) * height;
      const dots = marks.map((value) => draw('circle', { cx: x, cy: y(value), r: 4 }));
      guide.replaceChildren(draw('line', { x1: x, x2: x, y1: 0, y2: height }), ...dots);
    }
  };
  const point = (plot, event) => {
    const place = plot.getScreenCTM();
    const month = Math.round(((event.clientX - place.e) / place.a / width) * last);
    if (month >= 0 && month <= last && String(month) !== figure.dataset.month) {
      figure.dataset.month = month;
      show(month);
    }
  };
  for (const { plot } of plots)
    for (const kind of ['pointermove', 'pointerdown']) plot.ownerSVGElement.addEventListener(kind, (event) => point(plot, event));
  slider.addEventListener('input', () => {
    show(Number(slider.value));
    const seen = plots.map(({ guide }) => guide.getBoundingClientRect()).find((box) => box.height > 0);
    const frame = scroll.getBoundingClientRect();
    if (seen && (seen.left < frame.left || seen.right > frame.right)) scroll.scrollLeft += seen.left - frame.left - frame.width / 2;
  });
  const reading = make('div', { class: 'reading' });
  reading.append(slider, words);
  figure.append(reading);
};

addSwitch();
for (const figure of document.querySelectorAll('figure[data-picture]')) {
  const picture = pictures[figure.dataset.picture];
  if (!picture) continue;
  if (picture.hover) addReading(figure, picture.hover);
  addTools(figure, picture);
}
})();`;
