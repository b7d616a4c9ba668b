package dev.kalturadiscord.embeddedpostgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run: they refuse to run as root.
 *
 * @param prefix goes in front of every command
 * @param owner who has to own the database folder, when it is not the user of this JVM
 */
record Account(List<String> prefix, Optional<Owner> owner) {
  private static final Owner NOBODY = new Owner(65_534, 65_534);

  /** A user and a group by number. */
  record Owner(int user, int group) {}

  /** Decides for the user of this JVM and a database folder that may hold data already. */
  static Account choose(DatabaseFolder folder) throws IOException {
    return new UnixSystem().getUid() == 0 ? insteadOfRoot(folder) : ownUser();
  }

  private static Account insteadOfRoot(DatabaseFolder folder) throws IOException {
    if (Files.exists(folder.data())) {
      Owner owner = ownerOf(folder.data());
      if (owner.user() != 0) {
        return other(owner);
      }
    }
    if (Command.succeeds(List.of("unshare", "-U", "true"))) {
      return rootInNamespace();
    }
    return other(NOBODY);
  }

  static Account ownUser() {
    return new Account(List.of(), Optional.empty());
  }

  /**
   * Still root outside, but in a user namespace without a mapping, where PostgreSQL sees nobody.
   */
  static Account rootInNamespace() {
    return new Account(List.of("unshare", "-U"), Optional.empty());
  }

  /** For containers that refuse user namespaces. */
  static Account nobody() {
    return other(NOBODY);
  }

  private static Account other(Owner owner) {
    List<String> become =
        List.of("setpriv", "--reuid=" + owner.user(), "--regid=" + owner.group(), "--clear-groups");
    List<String> probe = new ArrayList<>(become);
    probe.add("true");
    if (!Command.succeeds(probe)) {
      throw new EmbeddedPostgresException(
          "PostgreSQL refuses to run as root, and neither \"unshare -U\" nor \"setpriv --reuid\""
              + " works here: start as another user, or set DATABASE_URL to a database of your"
              + " own.");
    }
    return new Account(become, Optional.of(owner));
  }

  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** Gives the folder and all in it to the account. */
  void own(DatabaseFolder folder) throws IOException {
    if (owner.isEmpty()) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder.root())) {
      for (Path path : (Iterable<Path>) tree::iterator) {
        Files.setAttribute(path, "unix:uid", owner.get().user(), LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", owner.get().group(), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static Owner ownerOf(Path path) throws IOException {
    return new Owner(
        (Integer) Files.getAttribute(path, "unix:uid"),
        (Integer) Files.getAttribute(path, "unix:gid"));
  }
}
