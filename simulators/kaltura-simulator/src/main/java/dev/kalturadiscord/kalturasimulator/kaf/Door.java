package dev.kalturadiscord.kalturasimulator.kaf;

/** Lets people into rooms of one kind. */
@FunctionalInterface
interface Door {
  /** Enters the room that the KS names, as the person that the KS names. */
  Visit enter(String ksText) throws Refused;
}
