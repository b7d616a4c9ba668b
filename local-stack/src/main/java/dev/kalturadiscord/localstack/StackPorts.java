package dev.kalturadiscord.localstack;

/** The TCP ports of all parts; those of parts that do not run are not used. */
record StackPorts(
    Port server, Port discordSimulator, Port kalturaSimulator, Port botHealth, Port postgres) {}
