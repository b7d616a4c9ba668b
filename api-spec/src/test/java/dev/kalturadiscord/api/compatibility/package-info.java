/** No change of the contract may break those who use it, unseen. */
package dev.kalturadiscord.api.compatibility;
