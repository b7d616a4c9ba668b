/** An embed: the card with a coloured edge below a message's text. */

import { cssColor, element } from './dom.js';
import { inlineNodes, link } from './inline-markdown.js';
import { markdown } from './markdown.js';
import { sentTime } from './timestamps.js';

/** @param names how to name mentions, see markdown.js */
export function embedCard(embed, names) {
  const card = element('article', { class: 'embed', data: { testid: 'message-embed' } },
    element('div', { class: 'embed-body' },
      embed.author?.name && element('div', { class: 'embed-author', dir: 'auto' }, titled(embed.author, names)),
      embed.title && title(embed, names),
      embed.description &&
        element('div', { class: 'embed-description' }, markdown(embed.description, names)),
      embed.fields?.length > 0 && fields(embed.fields, names),
      embed.image?.url && picture(embed.image.url, 'embed-image'),
      foot(embed)),
    embed.thumbnail?.url && picture(embed.thumbnail.url, 'embed-thumbnail'),
  );
  if (embed.color) {
    card.style.setProperty('--edge', cssColor(embed.color));
  }
  return card;
}

function title(embed, names) {
  const content = inlineNodes(embed.title, names);
  return element('div', { class: 'embed-title', dir: 'auto', data: { testid: 'message-embed-title' } },
    webAddress(embed.url) ? link(embed.url, content) : content);
}

function titled(author, names) {
  const content = inlineNodes(author.name, names);
  return webAddress(author.url) ? link(author.url, content) : content;
}

/**
 * Discord sets up to three inline fields in a row; a field that is not inline has its own row.
 * The row's length decides the width: a grid of twelve columns shared by one, two or three.
 */
function fields(all, names) {
  const grid = element('dl', { class: 'embed-fields' });
  for (const row of rows(all)) {
    for (const field of row) {
      grid.append(
        element('div', { class: `embed-field share-${row.length}` },
          element('dt', {}, inlineNodes(field.name, names)),
          element('dd', {}, markdown(field.value, names))));
    }
  }
  return grid;
}

function rows(all) {
  const result = [];
  for (const field of all) {
    const last = result.at(-1);
    const joins = field.inline && last?.[0].inline && last.length < 3;
    if (joins) last.push(field);
    else result.push([field]);
  }
  return result;
}

function foot(embed) {
  const parts = [
    embed.footer?.text && element('span', { dir: 'auto' }, embed.footer.text),
    embed.timestamp && sentTime(embed.timestamp),
  ].filter(Boolean);
  return parts.length > 0 && element('footer', { class: 'embed-footer' }, parts);
}

/**
 * The page loads nothing from other hosts, so a foreign picture cannot show; a box with the host's
 * name says that one belongs here.
 *
 * @param words what it shows, for those who do not see it
 */
export function picture(address, look, words = '') {
  const url = new URL(address, location.href);
  if (url.origin === location.origin) {
    return element('img', { class: look, src: url.href, alt: words, loading: 'lazy' });
  }
  return element('span', { class: `${look} absent-picture`, title: address }, url.host);
}

const webAddress = (address) => /^https?:\/\//.test(address ?? '');
