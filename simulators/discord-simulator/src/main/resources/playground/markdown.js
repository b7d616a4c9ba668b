/** Discord's markdown by lines: headings, lists, quotes, code blocks. See inline-markdown.js. */

import { element } from './dom.js';
import { inlineNodes } from './inline-markdown.js';

const CODE_BLOCK = /```(?:([\w+#.-]+)\n)?\n?([\s\S]*?)\n?```/g;
const HEADING = /^(#{1,3}) +(.+)$/;
const SMALL = /^-# +(.+)$/;
const BULLET = /^( *)[-*] +(.+)$/;
const NUMBER = /^( *)(\d+)\. +(.+)$/;
const QUOTE = /^> ?(.*)$/;
const LONG_QUOTE = '>>> ';

/**
 * @param {string} text as the bot sent it
 * @param names how to name mentions: {user(id), channel(id), role(id)}
 * @returns {DocumentFragment}
 */
export function markdown(text, names) {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const match of text.matchAll(CODE_BLOCK)) {
    appendLines(fragment, text.slice(end, match.index).replace(/\n$/, ''), names);
    const label = match[1] ? `Code, ${match[1]}` : 'Code';
    fragment.append(
      element('pre', { class: 'code-block', tabindex: '0', 'aria-label': label, role: 'group' },
        element('code', {}, match[2])),
    );
    end = match.index + match[0].length;
  }
  appendLines(fragment, text.slice(end).replace(end ? /^\n/ : '', ''), names);
  return fragment;
}

function appendLines(parent, text, names) {
  if (!text) return;
  const lines = text.split('\n');
  let paragraph = [];
  const flush = () => {
    if (paragraph.length) {
      parent.append(element('div', { class: 'text', dir: 'auto' }, inlineNodes(paragraph.join('\n'), names)));
    }
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at, names);
    if (block) {
      flush();
      parent.append(block.node);
      at = block.next;
    } else {
      paragraph.push(lines[at]);
      at += 1;
    }
  }
  flush();
}

/** The block that begins at a line, and the line after it; null for ordinary text. */
function blockAt(lines, at, names) {
  const line = lines[at];
  const heading = HEADING.exec(line);
  if (heading) {
    // A message must not disturb the page's own outline, so these are headings by look only.
    const look = `heading heading-${heading[1].length}`;
    return { node: element('div', { class: look, dir: 'auto' }, inlineNodes(heading[2], names)), next: at + 1 };
  }
  const small = SMALL.exec(line);
  if (small) {
    return { node: element('div', { class: 'small' }, inlineNodes(small[1], names)), next: at + 1 };
  }
  if (line.startsWith(LONG_QUOTE)) {
    const rest = [line.slice(LONG_QUOTE.length), ...lines.slice(at + 1)];
    return { node: quote(rest, names), next: lines.length };
  }
  if (QUOTE.test(line)) {
    const next = runEnd(lines, at, QUOTE);
    return { node: quote(lines.slice(at, next).map((each) => QUOTE.exec(each)[1]), names), next };
  }
  if (BULLET.test(line)) return list('ul', BULLET, lines, at, names);
  if (NUMBER.test(line)) return list('ol', NUMBER, lines, at, names);
  return null;
}

function quote(lines, names) {
  const node = element('blockquote', {});
  appendLines(node, lines.join('\n'), names);
  return node;
}

function list(tag, shape, lines, at, names) {
  const next = runEnd(lines, at, shape);
  const items = lines.slice(at, next).map((line) => {
    const match = shape.exec(line);
    const nested = match[1].length > 0 ? 'nested' : null;
    return element('li', { class: nested, dir: 'auto' }, inlineNodes(match.at(-1), names));
  });
  const start = tag === 'ol' ? shape.exec(lines[at])[2] : null;
  return { node: element(tag, { class: 'list', start }, items), next };
}

function runEnd(lines, at, shape) {
  let next = at;
  while (next < lines.length && shape.test(lines[next])) next += 1;
  return next;
}
