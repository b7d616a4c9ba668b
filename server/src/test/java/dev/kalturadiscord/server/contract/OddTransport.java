package dev.kalturadiscord.server.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes paths, queries and headers that programs do not send on purpose. */
record OddTransport(RandomGenerator random) {

  private static final List<String> ACCEPTS =
      List.of(
          "text/plain",
          "text/html",
          "application/xml",
          "application/*",
          "*/*",
          "*/*;q=0",
          "application/json;q=2",
          "application/json;q=abc",
          "application/json;q=0.0001",
          "application/problem+json",
          "application/json;charset=utf-16",
          "image/png",
          "garbage",
          "a/b/c",
          "",
          ",",
          ";",
          "*",
          "application/json,",
          "application/json; x=\"",
          "application/xml, */*;q=0.1");

  private static final List<String> CONTENT_TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "application/json; charset=utf-8",
          "application/json; charset=utf-16",
          "application/json; charset=nonsense",
          "application/json;",
          "application/json; charset",
          "application/merge-patch+json",
          "APPLICATION/JSON",
          "application/*",
          "*/*",
          "application/",
          "garbage",
          "",
          ";;",
          "application/json, text/plain");

  /** A segment of a path, in place of a good one. */
  String segment(String usual, OddValues odd) {
    return switch (random.nextInt(16)) {
      case 0 -> usual + "%2F..";
      case 1 -> "..";
      case 2 -> "%2e%2e";
      case 3 -> "%2e%2e%2f%2e%2e%2fhealth";
      case 4 -> usual + "%00";
      case 5 -> usual + ";a=b;c";
      case 6 -> usual + "%";
      case 7 -> usual + "%zz";
      case 8 -> usual + "%C0%AF";
      case 9 -> usual + "%ED%A0%80";
      case 10 -> "x".repeat(pick(List.of(255, 256, 1_000, 7_000, 9_000)));
      case 11 -> "";
      case 12 -> usual.toUpperCase(Locale.ROOT);
      case 13 -> "%20" + usual + "%20";
      default -> URLEncoder.encode(odd.text(), StandardCharsets.UTF_8).replace("+", "%20");
    };
  }

  /** A path, in place of a good one. */
  String path(String usual) {
    return switch (random.nextInt(10)) {
      case 0 -> usual + "/";
      case 1 -> "/" + usual;
      case 2 -> usual.replaceFirst("/v1/", "//v1/");
      case 3 -> usual + "/.";
      case 4 -> "/x/.." + usual;
      case 5 -> usual.replace("/", "%2F");
      case 6 -> usual + "/more";
      case 7 -> usual + "#fragment";
      case 8 -> usual.replace("api", "API");
      default -> usual + "\u00e4";
    };
  }

  /** Adds to the query what is no parameter. */
  void addToQuery(FuzzRequest request) {
    request
        .query()
        .add(
            switch (random.nextInt(7)) {
              case 0 -> Map.entry("unknown", "1");
              case 1 -> Map.entry("", "");
              case 2 -> Map.entry("%00", "%00");
              case 3 -> Map.entry("a[b][c]", "1");
              case 4 -> Map.entry("limit", "%");
              case 5 -> Map.entry("x", "y".repeat(6_000));
              default -> Map.entry("&&&", "&=&");
            });
  }

  String badlyEncoded() {
    return pick(
        List.of("%", "%z", "%zz", "a%2", "%C3", "%FF%FE", "%ED%A0%80", "+", "a b", "\u00e4"));
  }

  String form(String usual) {
    return switch (random.nextInt(7)) {
      case 0 -> usual + "&" + usual;
      case 1 -> usual + "&%zz=%zz";
      case 2 -> usual.replace("=", "");
      case 3 -> usual + "&=&&";
      case 4 -> usual.replace('&', ';');
      case 5 -> usual + "&x=" + "y".repeat(70_000);
      default -> usual + "&grant_type=%00&client_id=%ED%A0%80&login=%";
    };
  }

  void changeHeaders(FuzzRequest request) {
    switch (random.nextInt(17)) {
      case 0, 1, 2 -> request.header("Accept", pick(ACCEPTS));
      case 3, 4 -> request.header("Content-Type", pick(CONTENT_TYPES));
      case 5 -> request.headers().removeIf(h -> h.getKey().equalsIgnoreCase("Content-Type"));
      case 6 ->
          request.header(
              "X-Request-Id",
              pick(
                  List.of("", " ", "x".repeat(64), "x".repeat(65), "a b", "\u00e4", "<x>", "a/b")));
      case 7 -> {
        request.headers().add(Map.entry("X-Request-Id", "one"));
        request.headers().add(Map.entry("X-Request-Id", "two"));
      }
      case 8 ->
          request.headers().stream()
              .filter(h -> h.getKey().equals("Authorization"))
              .findFirst()
              .ifPresent(request.headers()::add);
      case 9 ->
          request.header(
              "Origin", pick(List.of("https://evil.example", "null", "https://app.example", "x")));
      case 10 ->
          request.header(
              "Cookie",
              pick(List.of("", "=", "a", "kd_login=\u00e4", "a=b; ".repeat(500), "$Version=1; x")));
      case 11 -> request.header("Content-Encoding", pick(List.of("gzip", "br", "identity", "x")));
      case 12 -> request.header("Expect", pick(List.of("100-continue", "something")));
      case 13 -> request.header("Accept-Encoding", pick(List.of("br", "*;q=0", "", "x;q=abc")));
      case 14 ->
          request.header(
              "Accept-Language", pick(List.of("de-DE,de;q=0.9", "*", "x;q=abc", "", "%")));
      case 15 -> request.header("X-Long", "x".repeat(pick(List.of(8_000, 28_000))));
      default ->
          request.header(
              pick(
                  List.of("X-HTTP-Method-Override", "Range", "If-Modified-Since", "TE", "Upgrade")),
              pick(List.of("DELETE", "bytes=0-1", "garbage", "h2c", "")));
    }
  }

  /** Breaks the rules of HTTP. */
  void breakProtocol(FuzzRequest request) {
    switch (random.nextInt(8)) {
      case 0 -> request.noHttp("HTTP/1.0");
      case 1 -> request.noHttp("HTTP/9.9");
      case 2 -> request.noHttp("");
      case 3 -> {
        request.noHttp("HTTP/1.1");
        request.headers().removeIf(h -> h.getKey().equals("Host"));
      }
      case 4 -> {
        request.noHttp("HTTP/1.1");
        request.header("X-Long", "x".repeat(40_000));
      }
      case 5 -> {
        request.noHttp("HTTP/1.1");
        request.headers().add(Map.entry("X Y", "z"));
      }
      case 6 -> {
        request.noHttp("HTTP/1.1");
        request.headers().add(Map.entry("X-Nul", "a\u0000b"));
      }
      default -> {
        request.noHttp("HTTP/1.1");
        request.path(request.path() + " x");
      }
    }
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
