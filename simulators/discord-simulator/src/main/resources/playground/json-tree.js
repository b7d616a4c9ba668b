/** JSON to read: objects and arrays unfold one by one. */

import { element } from './dom.js';

const OPEN_DEPTH = 2;
const LONG_LIST = 30;

/** @param value any JSON value */
export function jsonTree(value) {
  return element('div', { class: 'json' }, valueNode(value, null, 0));
}

function valueNode(value, name, depth) {
  const label = name !== null && [element('span', { class: 'json-name' }, name), ': '];
  if (value === null || typeof value !== 'object') {
    return element('div', { class: 'json-line' }, label, scalar(value));
  }
  const children = Object.entries(value);
  const list = Array.isArray(value);
  if (children.length === 0) {
    return element('div', { class: 'json-line' }, label, list ? '[ ]' : '{ }');
  }
  const node = element('details', {
    class: 'json-part', open: depth < OPEN_DEPTH && children.length <= LONG_LIST,
    on: { toggle: fill },
  },
  element('summary', {}, label, element('span', { class: 'json-size' },
    list ? `[ ${children.length} ]` : `{ ${children.map(([key]) => key).join(', ')} }`)));
  fill();
  return node;

  function fill() {
    if (!node.open || node.children.length > 1) return;
    node.append(...children.map(([key, child]) => valueNode(child, key, depth + 1)));
  }
}

function scalar(value) {
  const kind = value === null ? 'null' : typeof value;
  return element('span', { class: `json-value json-${kind}` }, JSON.stringify(value));
}
