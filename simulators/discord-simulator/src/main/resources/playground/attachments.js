/** The files of a message. */

import { element, icon } from './dom.js';
import { picture } from './embed.js';
import { link } from './inline-markdown.js';

const UNITS = ['bytes', 'KB', 'MB'];

/** One that an embed shows is not shown a second time. */
export function attachments(message) {
  const shown = (message.embeds ?? []).flatMap((embed) =>
    [embed.image?.url, embed.thumbnail?.url]);
  return (message.attachments ?? [])
    .filter((file) => !shown.includes(file.url))
    .map((file) => element('div', { class: 'attachment', data: { testid: 'attachment' } },
      file.content_type?.startsWith('image/')
        ? picture(file.url, 'embed-image', file.description ?? file.filename)
        : fileCard(file)));
}

function fileCard(file) {
  return element('div', { class: 'file' }, icon('file'),
    element('span', { class: 'choice' }, link(file.url, file.filename),
      file.size >= 0 && element('span', { class: 'choice-about' }, sizeInWords(file.size))));
}

function sizeInWords(size) {
  let left = size;
  let unit = 0;
  while (left >= 1024 && unit < UNITS.length - 1) {
    left /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? left : left.toFixed(1)} ${UNITS[unit]}`;
}
