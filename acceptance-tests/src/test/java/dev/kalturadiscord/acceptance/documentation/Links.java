package dev.kalturadiscord.acceptance.documentation;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where links and pictures lead. */
public final class Links {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  private final Path root;
  private final Map<String, Page> pages;

  /**
   * @param root of the project
   * @param pages all that there are
   */
  public Links(Path root, List<Page> pages) {
    this.root = root;
    this.pages = pages.stream().collect(Collectors.toMap(Page::name, Function.identity()));
  }

  /** What is wrong with the links of a page. */
  public List<String> complaints(Page page) {
    List<String> complaints = new ArrayList<>();
    for (String target : page.targets()) {
      complaint(page, target)
          .ifPresent(what -> complaints.add("%s: %s: %s".formatted(page.name(), target, what)));
    }
    return complaints;
  }

  /** The addresses of this machine that a page links to. */
  public static Set<URI> local(Page page) {
    return page.targets().stream()
        .map(Links::address)
        .flatMap(Optional::stream)
        .filter(Links::isLocal)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<String> complaint(Page page, String target) {
    Optional<URI> address = address(target);
    if (address.isEmpty()) {
      return Optional.of("is no address");
    }
    URI uri = address.get();
    if (uri.isAbsolute()) {
      boolean good = "https".equals(uri.getScheme()) && uri.getHost() != null;
      return good || isLocal(uri)
          ? Optional.empty()
          : Optional.of("neither https nor on this machine");
    }
    return relative(page, uri);
  }

  private Optional<String> relative(Page page, URI target) {
    String name = page.name();
    if (!target.getPath().isEmpty()) {
      Path file = root.resolve(name).resolveSibling(target.getPath()).normalize();
      name = root.relativize(file).toString();
      if (target.getPath().startsWith("/") || name.startsWith("..")) {
        return Optional.of("leads out of the project");
      }
      if (!Files.exists(file) && !pages.containsKey(name)) {
        return Optional.of("does not exist");
      }
      if (("/" + name + "/").contains("/target/")) {
        return Optional.of("exists only after a build");
      }
    }
    String anchor = target.getFragment();
    if (anchor == null) {
      return Optional.empty();
    }
    Page other = pages.get(name);
    return other != null && other.anchors().contains(anchor)
        ? Optional.empty()
        : Optional.of("there is no such heading");
  }

  private static Optional<URI> address(String target) {
    try {
      return Optional.of(URI.create(target));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isLocal(URI uri) {
    return "http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
  }
}
