/** OAuth2 for people: the page that asks them, codes, tokens and what a person's token opens. */
@NullMarked
package dev.kalturadiscord.discordsimulator.oauth2;

import org.jspecify.annotations.NullMarked;
