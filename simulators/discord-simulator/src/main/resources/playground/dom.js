/** Builds the page's elements. No HTML is ever parsed, so what the bot sends stays text. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} tag
 * @param {object} properties `class`, `data` (dataset), `on` (listeners by name) or attributes; one
 *     of these that is null, undefined or false is left out, true is written as an empty one
 * @param {...(Node|string|null|undefined|false|Array)} children
 */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name === 'data') Object.assign(node.dataset, present(value));
    else if (name === 'on') listen(node, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child || child === 0));
  return node;
}

/** An icon of the sprite in index.html; always decorative, the text beside it tells. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** A round picture with initials; its colour follows from the id, so a person keeps it. */
export function avatar(name, id, kind = 'person') {
  const node = element('span', { class: `avatar avatar-${kind}`, 'aria-hidden': 'true' });
  node.textContent = initials(name);
  node.style.setProperty('--hue', hueOf(id));
  return node;
}

/** Stands before a role's name, in its colour. */
export function roleDot(color) {
  const dot = element('span', { class: 'role-dot', 'aria-hidden': 'true' });
  dot.style.background = color;
  return dot;
}

/** The parts a template names with `data-part`. */
export function partsOf(root) {
  const named = [...root.querySelectorAll('[data-part]')];
  return Object.fromEntries(named.map((node) => [node.dataset.part, node]));
}

/** A number of Discord's as a CSS colour. */
export const cssColor = (number) => `#${number.toString(16).padStart(6, '0')}`;

export function initials(name) {
  const words = name.trim().split(/\s+/);
  const first = Array.from(words[0] ?? '')[0] ?? '?';
  const last = words.length > 1 ? Array.from(words.at(-1))[0] : '';
  return (first + last).toUpperCase();
}

/** The golden angle keeps ids that differ by one far apart on the colour wheel. */
function hueOf(id) {
  return Math.round((Number(String(id).slice(-6)) * 137.508) % 360);
}

function present(values) {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  );
}

function listen(node, listeners) {
  for (const [event, listener] of Object.entries(listeners)) {
    if (listener) node.addEventListener(event, listener);
  }
}
