package dev.kalturadiscord.kalturasimulator.cdn;

import dev.kalturadiscord.kalturasimulator.entry.Entry;
import dev.kalturadiscord.kalturasimulator.entry.MediaEntry;
import io.javalin.http.Context;

/**
 * Pictures of entries. They always have the size that is asked for, whatever {@code type} says
 * about pictures of another shape.
 */
final class Thumbnails implements CdnContent {
  private static final int DEFAULT_WIDTH = 120;
  private static final int DEFAULT_HEIGHT = 90;
  private static final int GREATEST_SIDE = 4096;

  private final CdnAccess access;

  Thumbnails(CdnAccess access) {
    this.access = access;
  }

  @Override
  public void deliver(CdnRequest request, Context http) throws CdnRefused {
    Entry entry = access.entry(request, request.text("entry_id"), Entry.class);
    int width = side(request.number("width"));
    int height = side(request.number("height"));
    if (width == 0 && height == 0) {
      width = DEFAULT_WIDTH;
      height = DEFAULT_HEIGHT;
    } else if (width == 0) {
      width = side(Math.max(height * 16 / 9, 1));
    } else if (height == 0) {
      height = side(Math.max(width * 9 / 16, 1));
    }
    boolean restricted = entry instanceof MediaEntry media && media.isRestricted();
    http.header("Cache-Control", restricted ? "private, no-store" : "public, max-age=3600")
        .contentType("image/jpeg")
        .result(Picture.jpeg(width, height, entry.id() + " " + request.number("vid_sec")));
  }

  private static int side(int pixels) {
    return Math.min(pixels, GREATEST_SIDE);
  }
}
