package dev.kalturadiscord.kalturasimulator.fault;

import io.javalin.http.Context;

/** What the machines in front of Kaltura answer when they cannot reach it. */
final class GatewayPages {
  private GatewayPages() {}

  static void answer(Context http, FaultKind kind) {
    switch (kind) {
      case HTTP_502 -> answer(http, 502, "Bad Gateway");
      case HTTP_504 -> answer(http, 504, "Gateway Timeout");
      default -> answer(http, 503, "Service Unavailable");
    }
  }

  private static void answer(Context http, int status, String words) {
    http.status(status).html("<html><body>" + words + "</body></html>");
  }
}
