package dev.kalturadiscord.kalturasimulator.cdn;

import io.javalin.http.Context;

/** A kind of content that the CDN delivers. */
interface CdnContent {

  /** Writes the content. */
  void deliver(CdnRequest request, Context http) throws CdnRefused;

  /** Writes a refusal; nothing but the status and two headers say what is wrong. */
  default void refuse(CdnError error, Context http) {
    http.status(404)
        .header("X-Kaltura", error.code())
        .header("X-Kaltura-App", error.explanation())
        .header("Cache-Control", "public, max-age=60")
        .result("");
  }
}
