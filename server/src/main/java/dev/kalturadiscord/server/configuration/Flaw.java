package dev.kalturadiscord.server.configuration;

/**
 * Why a value cannot be.
 *
 * @param code for programs, as in the contract's FieldError
 * @param detail what is wrong and what is allowed, to be read after the key
 */
record Flaw(String code, String detail) {}
