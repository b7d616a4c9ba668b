/** Discord's markdown inside a line: emphasis, code, links, mentions, timestamps. */

import { cssColor, element } from './dom.js';
import { markedTime } from './timestamps.js';

/**
 * In order of precedence at one place of the text; each is tried where the reader stands.
 * A rule returns the node for its match, or null to leave the text alone.
 */
const RULES = [
  [/^\\([^\p{L}\p{N}\s])/u, (match) => document.createTextNode(match[1])],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, (match) => element('code', {}, match[2].trim() || match[2])],
  [/^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/, (match) => markedTime(Number(match[1]), match[2])],
  [/^<@!?(\d+)>/, (match, names) => mention(`@${names.user(match[1])}`)],
  [/^<@&(\d+)>/, (match, names) =>
    mention(`@${names.role(match[1])}`, names.roleColor(match[1]))],
  [/^<#(\d+)>/, (match, names) => mention(`#${names.channel(match[1])}`)],
  [/^<\/([-\w\p{L} ]+):\d+>/u, (match) => mention(`/${match[1]}`)],
  [/^@(everyone|here)\b/, (match) => mention(`@${match[1]}`)],
  [/^<a?:(\w+):\d+>/, (match) => element('span', { class: 'emoji-name' }, `:${match[1]}:`)],
  [/^\[((?:\\.|[^\]\\])+)\]\(<?(https?:\/\/[^\s)>]+)>?(?: +"([^"]*)")?\)/,
    (match, names) => link(match[2], inlineNodes(match[1], names), match[3])],
  [/^<(https?:\/\/[^\s>]+)>/, (match) => link(match[1], match[1])],
  [/^https?:\/\/[^\s<]+[^\s<.,:;"')\]*_~|!?]/, (match) => link(match[0], match[0])],
  [/^\*\*\*([\s\S]+?)\*\*\*(?!\*)/, (match, names) =>
    element('strong', {}, element('em', {}, inlineNodes(match[1], names)))],
  [/^\*\*([\s\S]+?)\*\*(?!\*)/, wrapIn('strong')],
  [/^__([\s\S]+?)__(?!_)/, wrapIn('u')],
  [/^~~([\s\S]+?)~~/, wrapIn('s')],
  [/^\|\|([\s\S]+?)\|\|/, (match, names) => spoiler(inlineNodes(match[1], names))],
  [/^\*(?=\S)([\s\S]*?[^\s*])\*(?!\*)/, wrapIn('em')],
  [/^_(?=\S)([\s\S]*?[^\s_])_(?![\p{L}\p{N}_])/u, wrapIn('em')],
];

/** Characters that can begin a rule; all others are plain text and skipped fast. */
const START = /[\\`<@[h*_~|]/;

/** @returns {Array<Node|string>} */
export function inlineNodes(text, names) {
  const nodes = [];
  let plain = '';
  const flush = () => {
    if (plain) nodes.push(plain);
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const found = START.test(text[at]) ? ruleAt(text, at, names) : null;
    if (found) {
      flush();
      nodes.push(found.node);
      at += found.length;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return nodes;
}

function ruleAt(text, at, names) {
  // An underscore or a link start inside a word is part of the word: snake_case, "whttp://".
  const insideWord = at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]);
  if (insideWord && /[_hH@]/.test(text[at])) return null;
  const rest = text.slice(at);
  for (const [shape, build] of RULES) {
    const match = shape.exec(rest);
    const node = match && build(match, names);
    if (node) return { node, length: match[0].length };
  }
  return null;
}

function wrapIn(tag) {
  return (match, names) => element(tag, {}, inlineNodes(match[1], names));
}

function mention(text, color) {
  const node = element('span', { class: 'mention', dir: 'auto' }, text);
  if (color) node.style.setProperty('--role', cssColor(color));
  return node;
}

export function link(address, content, title) {
  return element('a', { href: address, target: '_blank', rel: 'noopener', title }, content);
}

function spoiler(content) {
  const node = element('button', { class: 'spoiler', type: 'button', 'aria-label': 'Spoiler' },
    element('span', {}, content));
  node.addEventListener('click', () => {
    node.classList.add('shown');
    node.removeAttribute('aria-label');
  });
  return node;
}
