package dev.kalturadiscord.kalturasimulator.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.function.Supplier;

/** The addresses of pictures and streams; they lead to the simulator's own CDN. */
public final class EntryUrls {
  private static final int FIRST_VERSION = 100_000;

  private final int partnerId;
  private final Supplier<URI> cdn;

  /**
   * Takes the CDN.
   *
   * @param cdn asked whenever an entry is shown: the port is known only once the server runs
   */
  public EntryUrls(int partnerId, Supplier<URI> cdn) {
    this.partnerId = partnerId;
    this.cdn = cdn;
  }

  /** Adds the addresses to a media entry. */
  void addTo(ObjectNode entry) {
    String root = cdn.get() + "/p/" + partnerId + "/sp/" + partnerId + "00";
    String id = entry.path("id").asText();
    int version = FIRST_VERSION + 1 + entry.path("version").asInt();
    String stream = root + "/playManifest/entryId/" + id + "/format/";
    entry.put("thumbnailUrl", root + "/thumbnail/entry_id/" + id + "/version/" + version);
    entry.put("downloadUrl", stream + "download/protocol/https/flavorParamIds/0");
    entry.put("dataUrl", stream + "url/protocol/https");
    entry.set("objectType", entry.remove("objectType")); // stays the last one
  }
}
