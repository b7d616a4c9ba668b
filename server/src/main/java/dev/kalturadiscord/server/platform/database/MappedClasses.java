package dev.kalturadiscord.server.platform.database;

import java.util.List;

/** A feature's entities; every bean of this type is asked when the mapping is built. */
public interface MappedClasses {

  /** The entity classes of the feature. */
  List<Class<?>> classes();
}
